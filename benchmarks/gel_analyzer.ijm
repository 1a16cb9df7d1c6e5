// Drive ImageJ's own gel analyzer: lanes, plot, baselines, wand.
// The argument is a file of lines: "open PATH" | "lane LEFT TOP WIDTH HEIGHT" | "plot" | "line X1 Y1 X2 Y2" |
// "wand X Y" | "close"; the areas are written, a line each, to the same name with ".areas" added.
// Written for blotquant; nothing of it is from ImageJ.

orders = split(File.openAsString(getArgument()), "\n");
answer = "";
lanes = 0;
run("Gel Analyzer Options...", "vertical=1 horizontal=1");
for (i = 0; i < orders.length; i++) {
    words = split(orders[i], " ");
    if (words[0] == "open") {
        open(words[1]);
        lanes = 0;
    } else if (words[0] == "lane") {
        makeRectangle(parseInt(words[1]), parseInt(words[2]), parseInt(words[3]), parseInt(words[4]));
        if (lanes == 0) run("Select First Lane");
        else run("Select Next Lane");
        lanes++;
    } else if (words[0] == "plot") {
        run("Plot Lanes");
        setForegroundColor(0, 0, 0);
        setColor(0);
        answer = answer + "size " + getWidth() + " " + getHeight() + "\n";
    } else if (words[0] == "line") {
        drawLine(parseInt(words[1]), parseInt(words[2]), parseInt(words[3]), parseInt(words[4]));
    } else if (words[0] == "wand") {
        doWand(parseInt(words[1]), parseInt(words[2]));
        area = 0;
        if (selectionType() >= 0) {
            List.setMeasurements;
            area = List.getValue("Area") + List.getValue("Perim.") / 2; // what a click of the wand adds up
        }
        answer = answer + "area " + area + "\n";
    } else if (words[0] == "close") {
        while (nImages > 0) { selectImage(nImages); setOption("Changes", false); close(); }
    }
}
File.saveString(answer, getArgument() + ".areas");
run("Quit");
