<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
 <context>
  <name>ArchitectureThumbnail</name>
  <message numerus="yes">
   <source>Architecture, %n block(s)</source>
   <translation>
    <numerusform>Architecture, %n block</numerusform>
    <numerusform>Architecture, %n blocks</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>SourceView</name>
  <message numerus="yes">
   <source>%n file(s) could not be read and are left out.</source>
   <translation>
    <numerusform>%n file could not be read and is left out.</numerusform>
    <numerusform>%n files could not be read and are left out.</numerusform>
   </translation>
  </message>
 </context>
</TS>
