// What people do to blots in ImageJ, as a macro: subtract the background, take the profile of every lane, sum
// each band above a line between its feet, divide phospho by total, write a table.
// The argument is a file of lines: "out PATH" | "band ROW HALF" | "lanes FIRST PITCH COUNT WIDTH" | "pair P T".
// Written for blotquant; nothing of it is from ImageJ.

function volumes(path, row, half, first, pitch, count, width) {
    open(path);
    run("Subtract Background...", "rolling=50");
    out = newArray(count);
    for (lane = 0; lane < count; lane++) {
        middle = first + lane * pitch;
        makeLine(middle, row - half, middle, row + half, width);
        profile = getProfile();
        last = profile.length - 1;
        total = 0;
        for (k = 0; k <= last; k++) total += profile[k] - profile[0] - (profile[last] - profile[0]) * k / last;
        out[lane] = total * width;
    }
    close();
    return out;
}

setBatchMode(true);
orders = split(File.openAsString(getArgument()), "\n");
table = "pair,lane,phospho,total,ratio\n";
for (i = 0; i < orders.length; i++) {
    words = split(orders[i], " ");
    if (words[0] == "out") path = words[1];
    else if (words[0] == "band") { row = parseFloat(words[1]); half = parseFloat(words[2]); }
    else if (words[0] == "lanes") {
        first = parseFloat(words[1]); pitch = parseFloat(words[2]);
        count = parseInt(words[3]); width = parseInt(words[4]);
    } else if (words[0] == "pair") {
        phospho = volumes(words[1], row, half, first, pitch, count, width);
        total = volumes(words[2], row, half, first, pitch, count, width);
        for (lane = 0; lane < count; lane++)
            table += "" + i + "," + (lane + 1) + "," + phospho[lane] + "," + total[lane] + "," + phospho[lane] / total[lane] + "\n";
    }
}
File.saveString(table, path);
run("Quit");
