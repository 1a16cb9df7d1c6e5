; The installer for Windows, made of the frozen folder.  Compiled on Linux; not run on Windows yet.
;     makensis -DVERSION=0.1.0 -DSOURCE=dist\blotquant -DTARGET=dist\blotquant-0.1.0-setup.exe blotquant.nsi
Unicode true
SetCompressor /SOLID lzma
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\blotquant"

Name "blotquant ${VERSION}"
OutFile "${TARGET}"
InstallDir "$LOCALAPPDATA\Programs\blotquant"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user ; for the one who installs it: no administrator is needed
ShowInstDetails nevershow

!define MUI_ICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\blotquant-window.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

Section "blotquant"
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\_internal" ; of an older version
  File /r "${SOURCE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\blotquant.lnk" "$INSTDIR\blotquant-window.exe"
  WriteRegStr HKCU "Software\Classes\.scn\OpenWithProgids" "blotquant.image" ""
  WriteRegStr HKCU "Software\Classes\.1sc\OpenWithProgids" "blotquant.image" ""
  WriteRegStr HKCU "Software\Classes\blotquant.image" "" "Blot image"
  WriteRegStr HKCU "Software\Classes\blotquant.image\shell\open\command" "" '"$INSTDIR\blotquant-window.exe" "%1"'
  WriteRegStr HKCU "${KEY}" "DisplayName" "blotquant"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\blotquant-window.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" "$0"
SectionEnd

Section "Uninstall"
  ; Named one by one: a folder chosen by hand may hold other things.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\blotquant.exe"
  Delete "$INSTDIR\blotquant-window.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\blotquant.lnk"
  DeleteRegValue HKCU "Software\Classes\.scn\OpenWithProgids" "blotquant.image"
  DeleteRegValue HKCU "Software\Classes\.1sc\OpenWithProgids" "blotquant.image"
  DeleteRegKey HKCU "Software\Classes\blotquant.image"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
