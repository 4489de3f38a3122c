/**
 * File name endings that can run something when opened, and documents that carry macros: Outlook's list of blocked attachments and
 * Gmail's (both read 2026-11), with disk images and pages, which scam mail has used since those were blocked.
 */
export const runningEndings: ReadonlySet<string> = new Set(
  (
    'exe com scr pif cpl msi msp mst msix appx appinstaller bat cmd ps1 psm1 psd1 vbs vbe js jse wsf wsh wsc sct hta jar jnlp ' +
    'lnk url scf reg inf gadget msc application chm hlp ade mde xll iso img vhd vhdx dmg pkg app apk deb rpm run sh bash command ' +
    'desktop html htm xhtml shtml mht mhtml svg svgz one onepkg rdp library-ms settingcontent-ms searchconnector-ms'
  ).split(' '),
);
export const macroEndings: ReadonlySet<string> = new Set(
  'docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm accde wiz'.split(' '),
);
/** Endings that a reader takes for a document: before a running one they are there to be read instead of it. */
export const documentEndings: ReadonlySet<string> = new Set(
  'pdf doc docx xls xlsx ppt pptx txt rtf jpg jpeg png gif csv zip rar 7z xml eml mp3 mp4 wav'.split(' '),
);
/** Media types, declared or seen in the first bytes, of programs. */
export const runningTypes: ReadonlySet<string> = new Set([
  'application/x-msdownload',
  'application/vnd.microsoft.portable-executable',
  'application/x-dosexec',
  'application/x-msdos-program',
  'application/x-executable',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-sh',
  'application/x-ms-shortcut',
  'application/hta',
  'application/java-archive',
  'application/x-java-archive',
  'application/vnd.android.package-archive',
  'application/x-msi',
  'application/x-iso9660-image',
  'application/x-ms-application',
]);
