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
  <name>Marker</name>
  <message numerus="yes">
   <source>Class of %n image(s): {label}</source>
   <translation>
    <numerusform>Class of %n image: {label}</numerusform>
    <numerusform>Class of %n images: {label}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Exclude %n image(s)</source>
   <translation>
    <numerusform>Exclude %n image</numerusform>
    <numerusform>Exclude %n images</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Include %n image(s)</source>
   <translation>
    <numerusform>Include %n image</numerusform>
    <numerusform>Include %n images</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Own class of %n image(s)</source>
   <translation>
    <numerusform>Own class of %n image</numerusform>
    <numerusform>Own class of %n images</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>MarksButton</name>
  <message numerus="yes">
   <source>%n excluded</source>
   <translation>
    <numerusform>%n excluded</numerusform>
    <numerusform>%n excluded</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>%n relabelled</source>
   <translation>
    <numerusform>%n relabelled</numerusform>
    <numerusform>%n relabelled</numerusform>
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
  <message numerus="yes">
   <source>The sources have different classes: %n of them are not in every source. Classes of the same name count as one.</source>
   <translation>
    <numerusform>The sources have different classes: %n of them is not in every source. Classes of the same name count as one.</numerusform>
    <numerusform>The sources have different classes: %n of them are not in every source. Classes of the same name count as one.</numerusform>
   </translation>
  </message>
 </context>
 <context>
  <name>TrialRows</name>
  <message numerus="yes">
   <source>%n thread(s)</source>
   <translation>
    <numerusform>%n thread</numerusform>
    <numerusform>%n threads</numerusform>
   </translation>
  </message>
 </context>
</TS>
