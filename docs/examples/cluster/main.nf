// One workbook for each layout sheet in experiments/: nextflow run main.nf
// On Slurm: nextflow run main.nf -process.executor slurm
params.sheets = "${launchDir}/experiments/*/layout.csv"

process MEASURE {
    publishDir "workbooks", mode: "copy"
    cpus 4
    memory "4 GB"
    errorStrategy { task.attempt < 3 ? "retry" : "finish" }

    input:
    tuple val(name), path(folder)

    output:
    path "${name}.xlsx"

    // Exit code 1 says that the workbook is written and a blot could not be measured: see its sheet Problems.
    script:
    """
    blotquant --batch ${folder}/layout.csv -o ${name}.xlsx --jobs ${task.cpus} --quiet || [ \$? -eq 1 ]
    """
}

workflow {
    MEASURE(Channel.fromPath(params.sheets).map { sheet -> tuple(sheet.parent.name, sheet.parent) })
}
