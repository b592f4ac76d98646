// What a person does with Mien in plain ImageJ. The folder to write to is the argument.
folder = getArgument();
List.setCommands;
File.saveString(List.getList, folder + "/menu.txt");

labels = newArray("happiness", "surprise");
waves = newArray("x", "y");
File.makeDirectory(folder + "/data");
for (c = 0; c < 2; c++) {
  File.makeDirectory(folder + "/data/" + labels[c]);
  for (i = 0; i < 12; i++) {
    newImage("frame", "8-bit black", 48, 48, 1);
    run("Macro...", "code=v=128+100*sin((" + waves[c] + "+" + i + ")/3)");
    saveAs("PNG", folder + "/data/" + labels[c] + "/frame-" + i + ".png");
    close();
  }
}

newImage("ramp", "8-bit ramp", 48, 48, 2);
run("Mien LBP Histogram...", "texture=lbp-paper");
Table.save(folder + "/histogram.csv", "LBP histogram");
selectWindow("ramp");
run("Mien LBP Map...", "variant=paper");
saveAs("Tiff", folder + "/map.tif");

run("Mien Train Model...", "data=[" + folder + "/data] out=[" + folder + "/run] protocol=random epochs=2 least=2 baselines=no");
run("Mien Cross Validate...", "data=[" + folder + "/data] out=[" + folder + "/study] protocol=random"
    + " learners=[forest=random-forest:histogram,trees=20]");

open(folder + "/data/surprise/frame-3.png");
run("Mien Classify Stack...", "model=[" + folder + "/run]");
Table.save(folder + "/frames.csv", "Frames");
run("Mien Open Workbench...");
print("The window had " + call("org.mien.host.ShownWindow.lookAndClose", "Mien"));
print("The macro ended.");
