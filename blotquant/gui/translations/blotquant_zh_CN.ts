<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>blotquant</name>
    <message>
        <location filename="../../gui/blot/split_box.py"/>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source> and </source>
        <translation> 和 </translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source> band widths</source>
        <translation> 个条带宽度</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Assays</source>
        <translation>检测(&amp;A)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Bands</source>
        <translation>条带(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Image</source>
        <translation>图像(&amp;I)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;Lanes</source>
        <translation>泳道(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>&amp;Why?</source>
        <translation>原因(&amp;W)：</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>, {bits} bit</source>
        <translation>，{bits} 位</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>--scheduler needs the package distributed, which is not installed: install blotquant[distributed], in the same versions here and for the workers.</source>
        <translation>--scheduler 需要 distributed 软件包，但尚未安装：请安装 blotquant[distributed]，本机与各工作进程所用的版本须一致。</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <location filename="../../files/layout_rows.py"/>
        <source>0 is out of range</source>
        <translation>0 超出范围</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>0 is the blank; empty for a sample</source>
        <translation>0 为空白；样品则留空</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>1 note</source>
        <translation>1 条提示</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>1 pair: {names}.</source>
        <translation>1 对：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>2^−ΔΔCt (Livak)</source>
        <translation>2^−ΔΔCt（Livak）</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>3.16 is a half-log step: 300, 94.9, 30, 9.49, 3 ...</source>
        <translation>3.16 为半对数梯度：300、94.9、30、9.49、3……</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>3PL (Hill slope 1), 4PL or 5PL</source>
        <translation>3PL（Hill 斜率为 1）、4PL 或 5PL</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>&lt;p&gt;&lt;b&gt;blotquant met a fault it did not expect, and the last step may not have been done.&lt;/b&gt;&lt;/p&gt;&lt;p&gt;Your work is kept: all lanes, bands and samples are as they were before that step. You can go on. To be on the safe side, save a copy of the project under another name first.&lt;/p&gt;&lt;p&gt;This is a fault of the program, not of your images. Please send the report to the developers; it holds versions and what the program was doing, and no pixels.&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;blotquant 遇到了意外的程序故障，刚才的操作可能没有完成。&lt;/b&gt;&lt;/p&gt;&lt;p&gt;您的工作没有丢失：所有泳道、条带和样品都保持该操作之前的状态。您可以继续工作。为稳妥起见，请先将项目另存一份副本。&lt;/p&gt;&lt;p&gt;这是程序的故障，与您的图像无关。请将报告发送给开发者；报告只包含版本信息和程序当时的运行步骤，不含任何图像数据。&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A box set by hand or a band marked absent belongs to a band row that is not there any more.</source>
        <translation>手动设置的测量框或标记为无条带之处所属的条带行已不存在。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A clipped band counts here with an estimate of its volume, drawn from its unclipped flanks.</source>
        <translation>此处被截断的条带以其体积的估计值计算，该值由未截断的侧翼推得。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>A curve needs at least three doses above zero.</source>
        <translation>拟合曲线至少需要三个大于零的剂量。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>A dose needs its unit.</source>
        <translation>剂量需要单位。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A dose series has no EC50 that one may quote.</source>
        <translation>有一个剂量系列没有可引用的 EC50。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>A flat line fits as well as a curve (F test, p &gt; 0.05).</source>
        <translation>水平直线的拟合不比曲线差（F 检验，p &gt; 0.05）。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>A guess: {why}.</source>
        <translation>推测依据：{why}。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>A half-life needs at least three falling points after the peak.</source>
        <translation>计算半衰期需要峰值之后至少三个下降的点。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A higher standard reads less than a lower one, so no concentration is given.</source>
        <translation>较高浓度标准品的读数低于较低浓度的标准品，因此不给出浓度。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>A ladder is set in the settings: lanes kept for the ladder.</source>
        <translation>分子量标记的泳道在设置中指定：留给分子量标记的泳道。</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>A layout sheet has one row per lane: save these rows alone in a sheet of their own.</source>
        <translation>上样表中每条泳道占一行：请将这些行单独存为一张表。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A lysate is too dilute for the wanted load, so all lanes get the largest load that fits all.</source>
        <translation>有裂解液太稀，达不到所需上样量，因此所有泳道都采用全部样品都能达到的最大上样量。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A person excluded some lanes of this sample: the ratio is that of its other lanes.</source>
        <translation>该样品的部分泳道已被人工排除：比值来自其余泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A person excluded this lane: its ratio is shown, but enters no mean, test or curve.</source>
        <translation>此泳道已被人工排除：其比值仍显示，但不计入任何平均值、检验或曲线。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A person marked this band as absent: it is not detected, and whatever lies there is not used.</source>
        <translation>此处已被人工标记为无条带：记为未检出，该处的任何信号都不使用。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>A photograph of a screen or film cannot be measured: use the file of the imager or scanner.</source>
        <translation>屏幕或胶片的照片无法用于测量：请使用成像仪或扫描仪的文件。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>A project or a layout sheet names its images itself. Open {name} first, and then drop images that shall be added to it.</source>
        <translation>项目或上样表自身已列出其图像。请先打开 {name}，再拖入要添加的图像。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A reference gene is missing in this sample or its vehicle; the ratio stands on the others, or there is none.</source>
        <translation>此样品或其溶媒对照缺少一个内参基因；比值以其余内参基因为准，或没有比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A sample of the phospho blot has no measured lane on the phospho or the total blot.</source>
        <translation>磷酸化印迹中的一个样品在磷酸化印迹或总蛋白印迹上没有可用的测量泳道。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/empty_page.py"/>
        <source>A table with one row per well, or plates as grids (columns 1 to 12, rows A to H), as .xlsx, .csv or from the clipboard. Several files are one assay: the layout may stand in one, the readings in another.</source>
        <translation>每孔一行的表格，或孔板形式的网格（1 至 12 列，A 至 H 行），可以是 .xlsx、.csv 或来自剪贴板。多个文件可合为一次检测：布局在一个文件中，读数在另一个文件中。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A time course lacks some of its numbers.</source>
        <translation>有一个时间进程缺少部分数值。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>A time course needs at least three times.</source>
        <translation>时间进程至少需要三个时间点。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A vehicle lane cannot serve as reference (saturated, not quantifiable, excluded or without usable loading); the fold uses the others, or is blank if there is none.</source>
        <translation>有一条溶媒对照泳道不能作为参照（饱和、无法定量、已排除或内参不可用）；倍数使用其余对照泳道计算，若没有其他对照则为空。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>A well is far off the other wells of its condition. It still counts.</source>
        <translation>有一个孔与同一条件的其他孔相差很大。该孔仍计入结果。</translation>
    </message>
    <message>
        <location filename="../../workers.py"/>
        <source>A worker process has died, most often for want of memory: what was being worked on is tried again, one after the other ({count} tasks).</source>
        <translation>一个工作进程意外终止，多半是因为内存不足：正在处理的内容将逐一重试（{count} 项）。</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <location filename="../../gui/actions.py"/>
        <source>About blotquant</source>
        <translation>关于 blotquant</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Above 1, faint bands are shown more strongly</source>
        <translation>大于 1 时，弱条带显示得更明显</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Absorbance</source>
        <translation>吸光度</translation>
    </message>
    <message>
        <location filename="../../gui/assays/empty_page.py"/>
        <source>Absorbances of standards and lysates give the protein in each lysate, and what to pipette so that all lanes of the gel carry the same. Columns: well, standard (µg/mL), sample, dilution, absorbance.</source>
        <translation>由标准品和裂解液的吸光度得出每份裂解液的蛋白浓度，以及使凝胶各泳道蛋白量相同所需吸取的体积。列：孔、标准品（µg/mL）、样品、稀释倍数、吸光度。</translation>
    </message>
    <message>
        <location filename="../../gui/commands/bands.py"/>
        <source>Accept bands</source>
        <translation>确认条带</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Accept bands as found</source>
        <translation>按检测结果确认条带</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Accept lanes</source>
        <translation>确认泳道</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <location filename="../../gui/documents/locating.py"/>
        <source>Accept the changed image</source>
        <translation>接受已更改的图像</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <location filename="../../gui/documents/locating.py"/>
        <source>Accept the changed images</source>
        <translation>接受已更改的图像</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Add</source>
        <translation>加上</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Add 1 image</source>
        <translation>添加 1 张图像</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Add a band row here to the target</source>
        <translation>将此处的条带行加入目标蛋白</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add a loading or stain image for both membranes and choose it in the panel “Pairs”; until then uneven loading counts in.</source>
        <translation>请为两张膜都添加内参或总蛋白染色图像，并在“配对”面板中选择；在此之前，上样不均会影响结果。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add a loading or stain image for both membranes; until then uneven loading counts in.</source>
        <translation>请为两张膜都添加内参或总蛋白染色图像；在此之前，上样不均会影响结果。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add a loading or stain image for the other membrane as well, and choose it in the panel “Pairs”.</source>
        <translation>请为另一张膜也添加内参或总蛋白染色图像，并在“配对”面板中选择。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add a loading or stain image for the other membrane as well.</source>
        <translation>请为另一张膜也添加内参或总蛋白染色图像。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Add a point here</source>
        <translation>在此处添加节点</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Add a row for each lane from the left; an unused one has the role empty</source>
        <translation>请从左起为每条泳道添加一行；未使用的泳道 role 填 empty</translation>
    </message>
    <message>
        <location filename="../../gui/blot/rows.py"/>
        <source>Add band row at {place} px</source>
        <translation>在 {place} px 处添加条带行</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add doses near the EC50.</source>
        <translation>请在 EC50 附近增加剂量。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add doses where the curve bends and beyond, and a vehicle; repeat to three experiments.</source>
        <translation>请在曲线弯曲处及其以外增加剂量，并加上溶媒对照；重复至三次实验。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Add images</source>
        <translation>添加图像</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Add images...</source>
        <translation>添加图像...</translation>
    </message>
    <message>
        <location filename="../../files/assays.py"/>
        <source>Add one row a well, or a plate with its layout</source>
        <translation>请为每个孔添加一行，或给出孔板及其布局</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Add one row per lane</source>
        <translation>请为每条泳道添加一行</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Add point to lane {number}</source>
        <translation>为泳道 {number} 添加节点</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Add row {row} to the target</source>
        <translation>将第 {row} 行加入目标蛋白</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>Add the rows of an image with target {target} and form total</source>
        <translation>请添加 target 为 {target}、form 为 total 的图像的各行</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Add times before the peak and at least three after it, and a vehicle at time 0.</source>
        <translation>请在峰值之前增加时间点，之后至少增加三个，并加上时间 0 的溶媒对照。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Add {count} images</source>
        <translation>添加 {count} 张图像</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Adjustment across targets</source>
        <translation>各目标蛋白间的校正</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Against the vehicle, not adjusted</source>
        <translation>与溶媒对照比较，未校正</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Agonist</source>
        <translation>激动剂</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Agreement of the two</source>
        <translation>两者的一致性</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Aligned CV</source>
        <translation>校准后 CV</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Aligned fold (interval)</source>
        <translation>校准后的倍数（区间）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Alignment</source>
        <translation>印迹间校准</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_settings.py"/>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Alignment of the blots</source>
        <translation>印迹间校准</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>All agonists</source>
        <translation>所有激动剂</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>All figures</source>
        <translation>所有图</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <location filename="../../gui/documents/locating.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>All method settings…</source>
        <translation>所有方法设置…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>All targets</source>
        <translation>所有目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>All values are limits, saturated, excluded or without a vehicle.</source>
        <translation>所有数值均为限值、饱和、已排除或缺少溶媒对照。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Amount</source>
        <translation>用量</translation>
    </message>
    <message>
        <location filename="../../gui/importing/image_table.py"/>
        <source>Another target on this image</source>
        <translation>此图像上的另一个目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Area</source>
        <translation>曲线下面积</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Area above the level at time 0</source>
        <translation>高于 0 时刻水平的面积</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Area under the course, fold x min</source>
        <translation>时间进程的曲线下面积，倍数 x 分钟</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>Area, peak and half-life need one experiment with the first, the last and a third time.</source>
        <translation>面积、峰值和半衰期需要有一次实验同时包含第一个、最后一个和另一个时间点。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>As on the membrane</source>
        <translation>与膜上顺序相同</translation>
    </message>
    <message>
        <location filename="../../gui/look_menus.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>As wide as it needs</source>
        <translation>按需要的宽度</translation>
    </message>
    <message>
        <location filename="../../gui/assays/page.py"/>
        <source>Assays</source>
        <translation>检测</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <location filename="../../gui/assays/page.py"/>
        <source>BCA</source>
        <translation>BCA</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>BCA standard curve: quadratic, 4PL, or auto: quadratic unless 4PL is clearly better</source>
        <translation>BCA 标准曲线：二次曲线、4PL，或自动：除非 4PL 明显更好，否则用二次曲线</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>BCA, proliferation, qPCR</source>
        <translation>BCA、增殖、qPCR</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blinded/page.py"/>
        <location filename="../../gui/blot/context_menu.py"/>
        <location filename="../../gui/commands/bands.py"/>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Back to automatic</source>
        <translation>恢复自动</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>Back to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/assays/page.py"/>
        <source>Back to the blots</source>
        <translation>返回印迹</translation>
    </message>
    <message>
        <location filename="../../gui/assays/page.py"/>
        <source>Back to the start page</source>
        <translation>返回起始页</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Back to usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Band row of the blot, from 1 at the top</source>
        <translation>印迹的条带行，从上往下由 1 开始</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/docks.py"/>
        <source>Bands</source>
        <translation>条带</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>Bands are</source>
        <translation>条带明暗</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Bands are dark</source>
        <translation>条带为深色</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Bands are light</source>
        <translation>条带为浅色</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Bands of the blot</source>
        <translation>印迹的条带</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Bands outside are flagged: they are not measured in proportion</source>
        <translation>范围之外的条带会被标记：其测量值与上样量不成比例</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Bands that two exposures of a membrane both show are not in one proportion: one of them bends.</source>
        <translation>同一张膜的两次曝光中共有条带的比例不一致：其中一次已偏离线性。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Batch command copied: paste it into a terminal</source>
        <translation>批处理命令已复制：请粘贴到终端中</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Being computed…</source>
        <translation>正在计算…</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Bend lane {number}</source>
        <translation>弯曲泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>Benjamini-Hochberg</source>
        <translation>Benjamini-Hochberg</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Bias</source>
        <translation>偏倚</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Bits: {bits}</source>
        <translation>位深：{bits} 位</translation>
    </message>
    <message>
        <location filename="../../gui/figures/ranges.py"/>
        <source>Black</source>
        <translation>黑</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <location filename="../../gui/blot/view.py"/>
        <location filename="../../gui/panels/excluded_rows.py"/>
        <location filename="../../gui/standards.py"/>
        <source>Blot</source>
        <translation>印迹</translation>
    </message>
    <message>
        <location filename="../../gui/figures/titles.py"/>
        <source>Blot panel {number}</source>
        <translation>印迹图版 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/figures/titles.py"/>
        <source>Blot panels</source>
        <translation>印迹图版</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Blot panels, folds, curves and pathways as they will be printed</source>
        <translation>印迹图版、倍数、曲线和通路图，与印刷效果一致</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/page.py"/>
        <source>Blot {number} of {count}</source>
        <translation>第 {number} 张印迹，共 {count} 张</translation>
    </message>
    <message>
        <location filename="../../gui/docks.py"/>
        <location filename="../../gui/panels/blots_panel.py"/>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Blots</source>
        <translation>印迹列表</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Both hold design, methods, findings, figures and tables in one file.</source>
        <translation>两者都把设计、方法、发现、图和表放在一个文件里。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Bottom</source>
        <translation>下平台</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Bottom (%)</source>
        <translation>下平台 (%)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Bottom (px)</source>
        <translation>下边界 (px)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Bottom of the band</source>
        <translation>条带下边界</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Boxes placed blinded: {first} by {one}, {second} by {other}.</source>
        <translation>盲法放置条带框：{first} 由 {one}，{second} 由 {other}。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <source>Buffer (µL)</source>
        <translation>缓冲液 (µL)</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>By how much the other bands of the ladder miss this weight</source>
        <translation>由其余标记条带推算该分子量时的误差</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>By the ladder of the blot, with its standard error</source>
        <translation>根据该印迹的分子量标记读出，附标准误</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>CSV files written into {name}</source>
        <translation>CSV 文件已写入 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>CV</source>
        <translation>CV</translation>
    </message>
    <message>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>CV left</source>
        <translation>剩余 CV</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/turning.py"/>
        <location filename="../../gui/blot/split_box.py"/>
        <location filename="../../gui/documents/messages.py"/>
        <location filename="../../gui/documents/patience.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../gui/commands/carry.py"/>
        <source>Carry lanes of {blot}</source>
        <translation>套用 {blot} 的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Carry lanes to all images of this membrane</source>
        <translation>将泳道套用到同一张膜的所有图像</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Carry lanes to the other blot of the pair</source>
        <translation>将泳道套用到配对的另一张印迹</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>Change background</source>
        <translation>更改背景方法</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Change method</source>
        <translation>更改测量方法</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>Change settings of the assay</source>
        <translation>更改检测设置</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Change the context of a panel</source>
        <translation>更改图版的上下文范围</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Change the width of figures</source>
        <translation>更改图的宽度</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Change what is shown white and black</source>
        <translation>更改显示为白和黑的值</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check `ladder_kda` and the marker lanes of {image}; list only the weights of bands that show.</source>
        <translation>请检查 {image} 的 `ladder_kda` 和分子量标记泳道；只列出可见条带的分子量。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check its dilution and wells; exclude it with a reason if it was spoilt.</source>
        <translation>请检查其稀释和各孔；如已损坏，请注明理由后排除。</translation>
    </message>
    <message>
        <location filename="../../files/surveys.py"/>
        <source>Check its name and folder.</source>
        <translation>请检查文件名和文件夹。</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <location filename="../../files/surveys.py"/>
        <source>Check that it is a file and that you may read it.</source>
        <translation>请确认它是文件，并且您有读取权限。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>Check that the right file and the right page were exported.</source>
        <translation>请检查导出的文件和页是否正确。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check that the sheet lists every lane of {image}, empty ones too; else place the lanes by hand, or take them from a similar blot with --template.</source>
        <translation>请检查上样表是否列出了 {image} 的每条泳道（包括空泳道）；否则请手动放置泳道，或用 --template 从类似的印迹套用。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check that {image} is the right exposure and the right way round; else mark the bands by hand.</source>
        <translation>请检查 {image} 的曝光和方向是否正确；否则请手动标记条带。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the amounts of cDNA; if they are equal, choose another reference gene.</source>
        <translation>请检查 cDNA 用量；如果用量相同，请换用其他内参基因。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the dilution series; leave out steps that are too concentrated or too dilute.</source>
        <translation>请检查稀释系列；去掉过浓或过稀的梯度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the exposure of {image}, and “Bands are dark” and “Bands are light” in the menu “Image”; else click the row with the right mouse button and choose “Measure a band row here”.</source>
        <translation>请检查 {image} 的曝光，以及“图像”菜单中的“条带为深色”和“条带为浅色”；否则请右键单击该行，选择“在此处测量一个条带行”。</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Check the lanes and the bands.</source>
        <translation>检查泳道和条带。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the plate layout, or measure again.</source>
        <translation>请检查孔板布局，或重新读板。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the protein assay and the lane; a correction this large is rarely trustworthy.</source>
        <translation>请检查蛋白定量和该泳道；如此大的校正很少可信。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the readings of the standards, and repeat the plate.</source>
        <translation>请检查标准品的读数，并重做该板。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check the wells of both controls in the layout; repeat the plate if they are right.</source>
        <translation>请检查布局中两种对照的孔；如果无误，请重做该板。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Check what each image shows. What is in italics was guessed, mostly from its file name.</source>
        <translation>请核对每张图像的内容。斜体部分是推测的，多半依据文件名。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check whether two standards are swapped on the plate or in its layout, and correct it; or exclude the wrong one with a reason.</source>
        <translation>请检查板上或其布局中是否有两个标准品互换，并更正；或注明理由后排除错误的标准品。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Check which lanes of {image} have the role “ladder” in the panel “Lanes and samples”, and the “Ladder (kDa)” in the panel “Pairs”: list only the weights of bands that show.</source>
        <translation>请在“泳道与样品”面板中检查 {image} 的哪些泳道的角色为“分子量标记”，并检查“配对”面板中的“分子量标记（kDa）”：只列出可见条带的分子量。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Choose a blot to say what is in its lanes.</source>
        <translation>请选择一张印迹，以填写其泳道的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/demo.py"/>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Choose a lane on the blot to see its profile and the numbers of its band.</source>
        <translation>在印迹上选择一条泳道，即可查看其曲线和条带的数值。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Choose a pair in the table first.</source>
        <translation>请先在表格中选择一对。</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Choose a shorter file name.</source>
        <translation>请选择较短的文件名。</translation>
    </message>
    <message>
        <location filename="../../files/encodings.py"/>
        <source>Choose another encoding, or open the scanner's own .img and .inf files.</source>
        <translation>请选择其他编码方式，或打开扫描仪自身的 .img 和 .inf 文件。</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Choose another file name.</source>
        <translation>请选择其他文件名。</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Choose the levels by the image</source>
        <translation>按图像自动选择显示范围</translation>
    </message>
    <message>
        <location filename="../../gui/figures/pathway_options.py"/>
        <source>Choose the pathways</source>
        <translation>选择通路图的条件</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Choose the total first: a pair is a phospho and its total.</source>
        <translation>请先选择总蛋白：一对由磷酸化印迹及其总蛋白印迹组成。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/shown_tree.py"/>
        <source>Choose what figures show</source>
        <translation>选择图中显示的内容</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Citation</source>
        <translation>引用信息</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Cite</source>
        <translation>引用</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Clear cells</source>
        <translation>清除单元格</translation>
    </message>
    <message>
        <location filename="../../gui/recent.py"/>
        <source>Clear this list</source>
        <translation>清空此列表</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Click a lane or band to choose it; drag to move it. Space and drag to move the picture.</source>
        <translation>单击泳道或条带以选中，拖动以移动。按住空格键拖动可移动画面。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Click the row of {target} on {image}, or correct its “Weight (kDa)” in the panel “Pairs”.</source>
        <translation>请在 {image} 上单击 {target} 的条带行，或在“配对”面板中更正其“分子量 (kDa)”。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Click the row of {target} on {image}; if it is not marked, click with the right mouse button where it lies and choose “Measure a band row here”.</source>
        <translation>请在 {image} 上单击 {target} 的条带行；如果该行没有标出，请在其所在位置单击右键，选择“在此处测量一个条带行”。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Click to choose the band; then drag its edges</source>
        <translation>单击选中条带，然后拖动其边缘</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Click to choose the lane, drag to move it, double-click its middle to add a point</source>
        <translation>单击选中泳道，拖动以移动，双击中线可添加节点</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Click to make row {row} the target; with Ctrl it is added to the target</source>
        <translation>单击将第 {row} 行设为目标蛋白；按住 Ctrl 则加入目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/blot/partner_tool.py"/>
        <source>Click to work on this blot.</source>
        <translation>单击以处理此印迹。</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Close it there first, or save under another name.</source>
        <translation>请先在那里关闭，或以其他名称保存。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Close other programs and measure {image} again, or take a computer with more memory; the others are measured.</source>
        <translation>请关闭其他程序后重新测量 {image}，或使用内存更大的计算机；其余图像已测量。</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Close the file if another program such as Excel has it open, or choose another folder.</source>
        <translation>如果 Excel 等其他程序打开了该文件，请先关闭；或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>Coefficient of variation between the experiments after aligning</source>
        <translation>校准后各次实验之间的变异系数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Coefficient of variation of the aligned values between experiments</source>
        <translation>校准后的值在各次实验之间的变异系数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/heat_colours.py"/>
        <source>Colour scale: {what} {low} to {high}</source>
        <translation>色标：{what} {low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../gui/shortcut_sheet.py"/>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="../../gui/shortcut_sheet.py"/>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <source>Compare with another analyst's project</source>
        <translation>与另一位分析者的项目比较</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Compare with another analyst…</source>
        <translation>与另一位分析者比较…</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Concentrate the most dilute lysate, lyse in less buffer, or use deeper wells (lane_volume_ul).</source>
        <translation>请浓缩最稀的裂解液，用更少的缓冲液裂解，或使用更深的加样孔 (lane_volume_ul)。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Concentrate {target}, or accept the smaller load.</source>
        <translation>请浓缩 {target}，或接受较小的上样量。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/bca_panel.py"/>
        <source>Concentrations</source>
        <translation>浓度</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Context</source>
        <translation>上下文范围</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Context above and below the bands</source>
        <translation>条带上下方的范围</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Control of the total</source>
        <translation>总蛋白的内参</translation>
    </message>
    <message>
        <location filename="../../gui/copy_button.py"/>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <location filename="../../gui/panels/curves_bar.py"/>
        <location filename="../../gui/tables/view.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Copy annotated picture</source>
        <translation>复制带标注的图片</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Copy as BibTeX</source>
        <translation>复制为 BibTeX</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <location filename="../../gui/panels/rows_view.py"/>
        <source>Copy as text</source>
        <translation>复制为文本</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Copy batch command</source>
        <translation>复制批处理命令</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>Copy it again from where it came from.</source>
        <translation>请从来源处重新复制。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>Copy legend</source>
        <translation>复制图注</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Copy picture of the curves</source>
        <translation>复制曲线图</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Copy picture of the plot</source>
        <translation>复制图</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Copy table as text</source>
        <translation>复制表格为文本</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Copy the command that repeats this analysis without a window</source>
        <translation>复制可在无窗口环境下重复本次分析的命令</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>Copy the file again from the imager, and check that it opens in the program that wrote it.</source>
        <translation>请从成像仪重新复制该文件，并确认能用写出它的软件打开。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>Copy the list as text</source>
        <translation>将列表复制为文本</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Copy the table as text (for a spreadsheet)</source>
        <translation>将表格复制为文本（可粘贴到电子表格）</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Copy versions</source>
        <translation>复制版本信息</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Copy {image} again from the imager, or export it again.</source>
        <translation>请从成像仪重新复制 {image}，或重新导出。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Correct `page` for {image}; pages and channels are counted from 1.</source>
        <translation>请更正 {image} 的 `page`；页和通道从 1 开始计数。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Correct `row` for {target} on {image}: rows are counted from the top, faint ones may not count.</source>
        <translation>请更正 {image} 上 {target} 的 `row`：条带行从上往下计数，很弱的行可能不计入。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>Correct the file or open an older copy of it.</source>
        <translation>请更正该文件，或打开较早的副本。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>Correct the times in Lanes and samples.</source>
        <translation>请在“泳道与样品”中更正时间。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Count again</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>Counted in the picture: please check.</source>
        <translation>由图像清点得出：请核对。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Counting the lanes in the pictures …</source>
        <translation>正在数图像中的泳道…</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>Counting the lanes…</source>
        <translation>正在清点泳道……</translation>
    </message>
    <message>
        <location filename="../../gui/blot/image_tools.py"/>
        <location filename="../../gui/blot_area.py"/>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Crop less tightly above and below the band, or check the background by eye.</source>
        <translation>请在条带上下方少裁一些，或目测检查背景。</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>Crop the picture or export it at a lower resolution.</source>
        <translation>请裁剪图像，或以较低分辨率导出。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Crop {image} to the membrane or export it at a lower resolution.</source>
        <translation>请将 {image} 裁剪到膜的范围，或以较低分辨率导出。</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>Ct above which a well is called late</source>
        <translation>Ct 高于此值的孔视为过晚</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Ct undetermined</source>
        <translation>Ct 未测出</translation>
    </message>
    <message>
        <location filename="../../gui/assays/empty_page.py"/>
        <source>Ct values of target and reference genes give folds over the vehicle, by ΔΔCt or by measured efficiencies. Columns: gene, sample or treatment, replicate, role, Ct.</source>
        <translation>由目的基因和内参基因的 Ct 值得出相对溶媒对照的倍数，用 ΔΔCt 法或实测扩增效率。列：基因、样品或处理、重复、角色、Ct。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/standards.py"/>
        <source>Curve</source>
        <translation>拟合曲线</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/docks.py"/>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_plot.py"/>
        <source>Curves of {target}</source>
        <translation>{target} 的曲线</translation>
    </message>
    <message>
        <location filename="../../gui/look_menus.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Decide from the pixels</source>
        <translation>由图像自动判断</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Delete lane</source>
        <translation>删除泳道</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Delete one of the two rows, or correct its lane, target, form or page</source>
        <translation>请删除两行之一，或更正其 lane、target、form 或 page</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <location filename="../../files/layout_rows.py"/>
        <source>Delete or rename one of them</source>
        <translation>请删除或重命名其中一列</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Delete point of lane {number}</source>
        <translation>删除泳道 {number} 的节点</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Delete the unsaved work on {name}?</source>
        <translation>删除 {name} 未保存的工作吗？</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Delete this point</source>
        <translation>删除此节点</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Delete {lanes}</source>
        <translation>删除{lanes}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Delta-Ct changes with the amount of cDNA (slope of 0.1 or more): 2^-ddCt does not hold.</source>
        <translation>ΔCt 随 cDNA 用量变化（斜率达到 0.1 或以上）：2^-ddCt 法不成立。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Detection limit</source>
        <translation>检出限</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Device or resource busy</source>
        <translation>设备或资源忙</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Dilute lysates that read above the curve; read earlier, or start from a lower top standard.</source>
        <translation>请稀释读数高于曲线的裂解液；提早读数，或降低最高标准品的浓度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Dilute the lysate in lysis buffer first, and enter the new concentration.</source>
        <translation>请先用裂解缓冲液稀释裂解液，并填入新的浓度。</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Dilute: divide by</source>
        <translation>梯度稀释：除以</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Dilution</source>
        <translation>稀释倍数</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <location filename="../../gui/docks.py"/>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Distinct doses above zero in the fit</source>
        <translation>拟合中大于零的不同剂量数</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Divide it into several sheets and name them all</source>
        <translation>请将其拆分为多张表，并全部列出</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Do not rely on this weight; use a ladder that reaches beyond the band.</source>
        <translation>请勿依赖此分子量；请使用范围超过该条带的分子量标记。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Do not trust this volume even if no pixel is saturated; use less antibody or lysate, image earlier.</source>
        <translation>即使没有饱和像素，此体积也不可信；请减少抗体或裂解液用量，并更早成像。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Don't save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Dose</source>
        <translation>剂量</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Dose of half the effect of the positive control, in the unit of the EC50</source>
        <translation>达到阳性对照一半效应的剂量，单位与 EC50 相同</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Dose of half the effect, with its profile-likelihood interval</source>
        <translation>产生一半效应的剂量及其剖面似然区间</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>Dose or min</source>
        <translation>剂量或分钟</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/figures/titles.py"/>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Dose response</source>
        <translation>剂量反应</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>Dose time</source>
        <translation>剂量系列的时间</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Dose × time</source>
        <translation>剂量 × 时间</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Dose-response curves</source>
        <translation>剂量反应曲线</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Doses</source>
        <translation>剂量数</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Download the file itself.</source>
        <translation>请下载文件本身。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/image_tools.py"/>
        <source>Drag a frame around the part to be measured. Delete removes the crop, Esc ends.</source>
        <translation>拖出一个框，框住要测量的部分。Delete 键取消裁剪，Esc 键结束。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/draw_tools.py"/>
        <source>Drag a frame from the left edge of the first lane to the right edge of the last. Esc ends.</source>
        <translation>从第一条泳道的左边缘到最后一条泳道的右边缘拖出一个框。Esc 键结束。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/lane_list.py"/>
        <source>Drag a lane, or move it with Alt and the arrow keys; a tick shows it</source>
        <translation>拖动泳道，或用 Alt 加方向键移动；打勾表示显示</translation>
    </message>
    <message>
        <location filename="../../gui/blot/image_tools.py"/>
        <source>Drag a line along the wells, or along a row of bands. Only the view is turned. Esc ends.</source>
        <translation>沿加样孔或沿一行条带拖出一条线。只旋转显示，不改变数据。Esc 键结束。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/draw_tools.py"/>
        <source>Drag from the top to the bottom of a lane. Esc ends.</source>
        <translation>从泳道顶端拖到底端。Esc 键结束。</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/page.py"/>
        <source>Drag the edges of a box. Labels, ratios and panels are hidden until you show the labels.</source>
        <translation>拖动条带框的边。在您显示标签之前，标签、比值和面板都是隐藏的。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Drag to bend or tilt the lane; Delete removes the point</source>
        <translation>拖动以弯曲或倾斜泳道；Delete 键删除节点</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Drag to set the width of the lane</source>
        <translation>拖动以设置泳道宽度</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Drag to set where the band ends</source>
        <translation>拖动以设置条带边界</translation>
    </message>
    <message>
        <location filename="../../gui/blot_area.py"/>
        <source>Draw a frame and split it into lanes</source>
        <translation>画一个框并分割为泳道</translation>
    </message>
    <message>
        <location filename="../../gui/blot_area.py"/>
        <source>Draw a lane</source>
        <translation>画一条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Draw figures as usual</source>
        <translation>按默认方式绘图</translation>
    </message>
    <message>
        <location filename="../../gui/blot/draw_tools.py"/>
        <source>Draw lane</source>
        <translation>画泳道</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Drawing figures…</source>
        <translation>正在绘图…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Drop blot images here</source>
        <translation>将印迹图像拖放到这里</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Duplicate lane</source>
        <translation>复制泳道</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Duplicate {lanes}</source>
        <translation>复制{lanes}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>EC50 (interval)</source>
        <translation>EC50（区间）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>EC50 and Hill slope stay valid; do not read the percents as percent of the control.</source>
        <translation>EC50 和 Hill 斜率仍然有效；请勿将百分比当作对照的百分比。</translation>
    </message>
    <message>
        <location filename="../../curves/judging.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>EC50 below the doses</source>
        <translation>EC50 低于所用剂量</translation>
    </message>
    <message>
        <location filename="../../curves/judging.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>EC50 not reached</source>
        <translation>未达到 EC50</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>EC50 of each agonist from 96-well plates</source>
        <translation>由 96 孔板得出每种激动剂的 EC50</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>EC50 of the reference agonist over the EC50 of this one</source>
        <translation>参照激动剂的 EC50 除以该激动剂的 EC50</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Edge (%)</source>
        <translation>边缘 (%)</translation>
    </message>
    <message>
        <location filename="../../gui/notes_dialog.py"/>
        <source>Edit notes</source>
        <translation>编辑备注</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Effect, p</source>
        <translation>效应 p</translation>
    </message>
    <message>
        <location filename="../../gui/assays/qpcr_panel.py"/>
        <source>Efficiencies</source>
        <translation>扩增效率</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Efficiency</source>
        <translation>扩增效率</translation>
    </message>
    <message>
        <location filename="../../gui/blot/split_box.py"/>
        <source>Empty lanes and ladders counted:</source>
        <translation>包括空泳道和分子量标记：</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <source>Empty: as the settings say</source>
        <translation>留空：按设置</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Empty: undetermined</source>
        <translation>留空：未检出</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>Encoding</source>
        <translation>编码方式</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>End tour</source>
        <translation>结束导览</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>Enter or right arrow</source>
        <translation>Enter 键或右方向键</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Equalise lane widths</source>
        <translation>统一泳道宽度</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Equalise lanes</source>
        <translation>统一泳道</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Equalise widths</source>
        <translation>统一宽度</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Equalise widths and spacing</source>
        <translation>统一宽度和间距</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Error (%)</source>
        <translation>误差（%）</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>Esc</source>
        <translation>Esc 键</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Estimate</source>
        <translation>估计值</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>Every band is at the top of the camera's range: take a shorter exposure.</source>
        <translation>所有条带都达到相机量程上限：请缩短曝光时间。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Every blot is in a pair.</source>
        <translation>每张印迹都已配对。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Every pixel of the image has the same value, so there is nothing to measure.</source>
        <translation>图像的所有像素值相同，没有可测量的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>Every vehicle lane is saturated, too weak, excluded or not measured: there is no fold.</source>
        <translation>所有溶媒对照泳道均饱和、过弱、被排除或未测量：没有倍数。</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Everything can be undone. Export the workbook when the ratios are as you want them.</source>
        <translation>所有操作都可以撤销。比值满意后即可导出工作簿。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>Everything that was found is hidden by the buttons above.</source>
        <translation>发现的内容都被上方的按钮隐藏了。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>Exclude</source>
        <translation>排除</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>Exclude a well: {reason}</source>
        <translation>排除一个孔：{reason}</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Exclude from the results…</source>
        <translation>从结果中排除…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Exclude this point…</source>
        <translation>排除此点…</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>Exclude {count} wells: {reason}</source>
        <translation>排除 {count} 个孔：{reason}</translation>
    </message>
    <message>
        <location filename="../../gui/commands/exclusions.py"/>
        <source>Exclude {lanes}: {reason}</source>
        <translation>排除{lanes}：{reason}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Excluded ({count})</source>
        <translation>已排除 ({count})</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Excluded lanes</source>
        <translation>已排除的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Excluded wells</source>
        <translation>已排除的孔</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <location filename="../../gui/panels/curves_bar.py"/>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>Exclude…</source>
        <translation>排除…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Export CSV files into a folder</source>
        <translation>将 CSV 文件导出到文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export CSV files…</source>
        <translation>导出 CSV 文件…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Export all figures into a folder</source>
        <translation>将所有图导出到文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Export all figures…</source>
        <translation>导出所有图…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Export annotated picture</source>
        <translation>导出带标注的图片</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export annotated picture…</source>
        <translation>导出带标注的图片…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Export figure</source>
        <translation>导出图</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>Export it again as TIFF or PNG.</source>
        <translation>请重新导出为 TIFF 或 PNG。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Export it as a 16-bit OME-TIFF from LAS X.</source>
        <translation>请用 LAS X 将其导出为 16 位 OME-TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Export it as a 16-bit OME-TIFF from ZEN.</source>
        <translation>请用 ZEN 将其导出为 16 位 OME-TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/fuji.py"/>
        <source>Export it as a 16-bit linear TIFF from Image Reader or Multi Gauge.</source>
        <translation>请用 Image Reader 或 Multi Gauge 将其导出为 16 位线性 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/molecular_dynamics.py"/>
        <source>Export it as a linear 16-bit TIFF from ImageQuant.</source>
        <translation>请用 ImageQuant 将其导出为线性 16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Export layout sheet</source>
        <translation>导出上样表</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Export layout sheet...</source>
        <translation>导出上样表...</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Export layout sheet…</source>
        <translation>导出布局表…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Export report</source>
        <translation>导出报告</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export report…</source>
        <translation>导出报告…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Export source data</source>
        <translation>导出源数据</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Export source data…</source>
        <translation>导出源数据…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <source>Export the comparison</source>
        <translation>导出比较结果</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>Export the original data again from the imager's own program as a 16-bit greyscale TIFF.</source>
        <translation>请用成像仪自带的软件将原始数据重新导出为 16 位灰度 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Export the original data again from the imager's own program as a 16-bit greyscale TIFF: Image Lab: File &gt; Export &gt; Export for Analysis; Image Studio and Empiria: export as TIFF, 16 bit; ImageQuant, Amersham and iBright: save as 16-bit TIFF; Azure and Fusion: the raw 16-bit TIFF.</source>
        <translation>请用成像仪自带的软件将原始数据重新导出为 16 位灰度 TIFF。Image Lab：File &gt; Export &gt; Export for Analysis；Image Studio 和 Empiria：导出为 16 位 TIFF；ImageQuant、Amersham 和 iBright：存为 16 位 TIFF；Azure 和 Fusion：使用原始的 16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Export this figure…</source>
        <translation>导出此图…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Export workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Export workbook…</source>
        <translation>导出工作簿…</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Export {image} again as an uncompressed or losslessly compressed TIFF.</source>
        <translation>请将 {image} 重新导出为未压缩或无损压缩的 TIFF。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Export {image} again without masked pixels, or move the lane beside them.</source>
        <translation>请重新导出不含屏蔽像素的 {image}，或将泳道移开。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Export {image} from the imager's software as a 16-bit linear TIFF, without annotations.</source>
        <translation>请用成像仪软件将 {image} 导出为不带标注的 16 位线性 TIFF。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Expose longer or load more until it shows; else compare ratios with the positive control.</source>
        <translation>请延长曝光或增加上样量，直到条带可见；否则请与阳性对照比较比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Expose longer or load more until the vehicle shows; else report the ratios, not the folds.</source>
        <translation>请延长曝光或增加上样量，直到溶媒对照可见；否则请报告比值而不是倍数。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Expose longer or load more; quote the fold as a limit where the vehicle is not detected.</source>
        <translation>请延长曝光或增加上样量；溶媒对照未检出时，请将倍数作为界限引用。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Expose longer or load more; the bottom of such a curve is uncertain.</source>
        <translation>请延长曝光或增加上样量；此类曲线的下平台不确定。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Expose the loading control longer, or check whether the lane was loaded at all.</source>
        <translation>请延长内参的曝光，或检查该泳道是否真的上了样。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Exposure (s)</source>
        <translation>曝光（秒）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Exposure: {seconds} s</source>
        <translation>曝光时间：{seconds} s</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>F test of the dose having no effect</source>
        <translation>检验剂量无效应的 F 检验</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>F test of the two curves having one top and one slope</source>
        <translation>两条曲线共用上平台和斜率的 F 检验</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Factor or step</source>
        <translation>倍数或步长</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Family</source>
        <translation>检验组</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Figures</source>
        <translation>图</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Figures of the same name are replaced, other files stay.</source>
        <translation>同名的图会被替换，其他文件保留。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Figures written into {name}</source>
        <translation>图已写入 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Figures…</source>
        <translation>图…</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Fill</source>
        <translation>填充</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Fill in treatment, dose and time, or paste them from Excel.</source>
        <translation>填写处理、剂量和时间，或从 Excel 粘贴。</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Fill it in</source>
        <translation>请填写</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Fill it in, or write marker or empty in the column role</source>
        <translation>请填写，或在 role 列中填 marker 或 empty</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <location filename="../../gui/tables/view.py"/>
        <source>Fill series</source>
        <translation>填充序列</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Fill series...</source>
        <translation>填充序列...</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Filter the rows by words</source>
        <translation>按文字筛选行</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Filter, as “hetrombopag r2”</source>
        <translation>筛选，例如“hetrombopag r2”</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Find band of lane {number} automatically</source>
        <translation>自动查找泳道 {number} 的条带</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/commands/bands.py"/>
        <source>Find band rows again</source>
        <translation>重新查找条带行</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <location filename="../../gui/find_lanes.py"/>
        <source>Find lanes</source>
        <translation>查找泳道</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Find lanes…</source>
        <translation>查找泳道…</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Find {count} lanes</source>
        <translation>查找 {count} 条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <location filename="../../gui/docks.py"/>
        <source>Findings</source>
        <translation>问题提示</translation>
    </message>
    <message>
        <location filename="../../gui/docks.py"/>
        <source>Findings ({count})</source>
        <translation>问题提示（{count}）</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>First value</source>
        <translation>起始值</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Fit to window</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Flags</source>
        <translation>标记</translation>
    </message>
    <message>
        <location filename="../../gui/commands/images.py"/>
        <source>Flip image</source>
        <translation>翻转图像</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Flip left to right</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Fold</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Fold (interval)</source>
        <translation>倍数（区间）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Fold (technical interval)</source>
        <translation>倍数（技术误差区间）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Fold after the blots were made comparable, see Alignment</source>
        <translation>印迹间校准后的倍数，见“印迹间校准”</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Fold or ratio</source>
        <translation>倍数或比值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>Fold over the vehicle, or percent of the positive control</source>
        <translation>相对溶媒对照的倍数，或占阳性对照的百分比</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/documents/demo.py"/>
        <source>Folder for the demo experiment</source>
        <translation>演示实验的文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/assays/qpcr_panel.py"/>
        <location filename="../../gui/comparison_dialog.py"/>
        <location filename="../../gui/figures/titles.py"/>
        <source>Folds</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Folds are over the vehicle. Ladder and empty lanes enter no ratio.</source>
        <translation>倍数以溶媒对照为基准。分子量标记和空泳道不参与任何比值。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/dose_time_map.py"/>
        <source>Folds by dose and time</source>
        <translation>按剂量和时间排列的倍数</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Folds of genes from Ct values</source>
        <translation>由 Ct 值得出各基因的倍数</translation>
    </message>
    <message>
        <location filename="../../gui/importing/image_table.py"/>
        <source>For blots that were stripped and reprobed: phospho and total of a pair share their lanes.</source>
        <translation>适用于洗脱后重新孵育的印迹：一对磷酸化和总蛋白共用泳道。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>For its family of tests</source>
        <translation>按所在检验组校正</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>For scans of film: stored value and optical density of each step scanned beside it, as 65000=0.05; 21000=0.55; 6800=1.06.</source>
        <translation>用于胶片扫描：与胶片一同扫描的灰阶板各级的存储值及其光密度，例如 65000=0.05; 21000=0.55; 6800=1.06。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Forget what was set by hand and find this band again</source>
        <translation>清除手动设置并重新查找此条带</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Form</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Free some space or choose another folder, then try again.</source>
        <translation>请释放一些空间或选择其他文件夹，然后重试。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/split_box.py"/>
        <source>Free space between lanes, as a share of their distance</source>
        <translation>泳道间的空隙占泳道间距的比例</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>From lane to lane</source>
        <translation>逐条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>GSD</source>
        <translation>几何标准差</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <location filename="../../gui/blot/split_box.py"/>
        <source>Gap</source>
        <translation>空隙</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Gene</source>
        <translation>基因</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Geometric mean over the experiments</source>
        <translation>各次实验的几何平均值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Geometric mean over the experiments, with its interval</source>
        <translation>各次实验的几何平均值及其区间</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Geometric standard deviation over the experiments</source>
        <translation>各次实验的几何标准差</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>Give a page from 1 to {count}.</source>
        <translation>请指定 1 到 {count} 之间的页。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Give all lanes one width and equal distances</source>
        <translation>使所有泳道宽度相同、间距相等</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Give each sample a lane of its own</source>
        <translation>请为每个样品分配单独的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Give every phospho blot without a total the one of the same target and replicate</source>
        <translation>为每张没有总蛋白的磷酸化印迹配上目标蛋白和重复相同的总蛋白印迹</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>Give the control lanes the role vehicle in Lanes and samples.</source>
        <translation>请在“泳道与样品”中将对照泳道的角色设为溶媒对照。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Give the control lanes the role “vehicle” in the panel “Lanes and samples”, with the same time or time 0, and the same replicate.</source>
        <translation>请在“泳道与样品”面板中将对照泳道的角色设为“溶媒对照”，时间相同或为时间 0，且重复相同。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Give the loading image the same lanes and samples, and see whether it could be measured.</source>
        <translation>请为内参图像设置相同的泳道和样品，并检查它能否测量。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Give this pair of blots samples of its own, for a gel that was loaded in another order</source>
        <translation>为这一对印迹设置单独的样品，适用于上样顺序不同的胶</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Given back (µg/mL)</source>
        <translation>回算值 (µg/mL)</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Go to the other blot of the pair</source>
        <translation>转到配对的另一张印迹</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>GraphPad</source>
        <translation>GraphPad</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Half of control</source>
        <translation>对照效应的一半</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Half-life (min)</source>
        <translation>半衰期（分钟）</translation>
    </message>
    <message>
        <location filename="../../gui/figures/titles.py"/>
        <source>Heat map</source>
        <translation>热图</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/turning.py"/>
        <source>Hide the labels</source>
        <translation>隐藏标签</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Hide the labels…</source>
        <translation>隐藏标签…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>Hide this until something changes</source>
        <translation>隐藏此提示，直到有新的变化</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <location filename="../../gui/look_menus.py"/>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Highest geometric mean of the course</source>
        <translation>时间进程中最高的几何平均值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Highest ratio under other backgrounds and sizes of the boxes</source>
        <translation>采用其他背景和其他方框大小时的最高比值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Hill slope</source>
        <translation>Hill 斜率</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Hill slope at its bound</source>
        <translation>Hill 斜率达到界限</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>Holm (recommended)</source>
        <translation>Holm（推荐）</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Home</source>
        <translation>主页</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>How curves are fitted, and what intervals cover, is set for blots and assays together.</source>
        <translation>曲线如何拟合、区间覆盖多少，由印迹和检测共用同一设置。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <source>How many lanes the image has, ladder and empty lanes included. 0: I draw them myself.</source>
        <translation>图像中的泳道数，包括分子量标记和空泳道。0：我自己画。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>How the image lies, against its file. The menu Image turns and flips it.</source>
        <translation>图像相对于其文件的方向。可用“图像”菜单旋转和翻转。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>How the stored values follow the light. Automatic: as the file says.</source>
        <translation>存储值与光强之间的关系。自动：按文件中的记录。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>How the volume was made where it is no plain sum: told from the neighbour that the band overlaps (the dashed curves are the fit), or with the rows of a weak band weighted by what they tell</source>
        <translation>体积不是简单求和时的计算方式：与重叠的相邻条带分开（虚线为拟合曲线），或弱条带各行按所含信息加权</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>How well two analyses of the same images agree</source>
        <translation>同一批图像的两次分析有多一致</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <source>I draw them</source>
        <translation>我自己画</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>I have a layout sheet...</source>
        <translation>我有上样表...</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>ICC(A,1)</source>
        <translation>ICC(A,1)</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>If the two images of {target} were taken in different positions, click with the right mouse button where the row lies and choose “Measure a band row here”.</source>
        <translation>如果 {target} 的两张图像拍摄位置不同，请在该行所在位置单击右键，选择“在此处测量一个条带行”。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>If the two images of {target} were taken in different positions, place the row by hand.</source>
        <translation>如果 {target} 的两张图像拍摄位置不同，请手动放置该条带行。</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>If you use blotquant in published work, please cite it, and name the version and the method settings. The sheet Method of the workbook ends with a paragraph that does so.</source>
        <translation>如果在发表的工作中使用了 blotquant，请引用它，并注明版本和方法设置。工作簿的 Method 工作表末尾附有一段可直接使用的方法描述。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>If {target} is another row, click that row on the blot.</source>
        <translation>如果 {target} 是另一行，请在印迹上单击那一行。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>If {target} is another row, name it in the `row` column of the layout sheet.</source>
        <translation>如果 {target} 是另一行，请在上样表的 `row` 列中注明。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <location filename="../../gui/documents/locating.py"/>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <location filename="../../gui/importing/image_table.py"/>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Images ({patterns})</source>
        <translation>图像 ({patterns})</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Images cannot be opened together with a project or a layout sheet.</source>
        <translation>图像不能与项目或上样表同时打开。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <source>Images of one membrane (stripped and reprobed) share their lanes. Blank: a membrane of its own.</source>
        <translation>同一张膜（洗脱后重新孵育）的图像共用泳道。空白：单独的一张膜。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Images of one membrane share their lanes. Blank: a membrane of its own.</source>
        <translation>同一张膜的图像共用泳道。空白：单独的一张膜。</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Images of one membrane share their lanes: add a row for each, or name another membrane</source>
        <translation>同一张膜的图像共用泳道：请为每条泳道添加一行，或填写另一张膜</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Images of phospho and total blots (TIFF, PNG, JPEG, BMP), a layout sheet (.csv, .tsv, .xlsx) or a saved project. Export 16-bit TIFF from the imager: screenshots and JPEG files do not hold the camera's full data.</source>
        <translation>磷酸化蛋白和总蛋白的印迹图像（TIFF、PNG、JPEG、BMP）、上样表（.csv、.tsv、.xlsx）或已保存的项目。请从成像仪导出 16 位 TIFF：截图和 JPEG 文件不含相机的完整数据。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>Images, layout sheets, projects</source>
        <translation>图像、上样表、项目</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Import layout sheet</source>
        <translation>导入上样表</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Import layout sheet...</source>
        <translation>导入上样表...</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Import {name}</source>
        <translation>导入 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <location filename="../../gui/assays/empty_page.py"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>In GeneTools or GeneSys export the image as a 16-bit TIFF.</source>
        <translation>请在 GeneTools 或 GeneSys 中将图像导出为 16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <location filename="../../files/image_lab.py"/>
        <source>In Image Lab choose File &gt; Export &gt; Export for Analysis, and use the 16-bit TIFF.</source>
        <translation>请在 Image Lab 中选择 File &gt; Export &gt; Export for Analysis，使用 16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>In Image Lab export each channel: File &gt; Export &gt; Export for Analysis, 16-bit TIFF.</source>
        <translation>请在 Image Lab 中逐个导出通道：File &gt; Export &gt; Export for Analysis，16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>In ImageQuant export the image as a linear 16-bit TIFF.</source>
        <translation>请在 ImageQuant 中将图像导出为线性 16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <location filename="../../files/quantity_one.py"/>
        <source>In Quantity One choose File &gt; Export to TIFF Image, 16 bit, without annotations.</source>
        <translation>请在 Quantity One 中选择 File &gt; Export to TIFF Image，16 位，不带标注。</translation>
    </message>
    <message>
        <location filename="../../gui/setting_label.py"/>
        <source>In files and on the command line: {name}</source>
        <translation>在文件和命令行中：{name}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>In no pair: {names}.</source>
        <translation>未配对：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>In the lysate (µg/µL)</source>
        <translation>裂解液中 (µg/µL)</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>In the well (µg/mL)</source>
        <translation>孔中 (µg/mL)</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>In which format?</source>
        <translation>用哪种格式？</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Independent experiments</source>
        <translation>独立实验次数</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Instrument: {name}</source>
        <translation>仪器：{name}</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Invalid argument</source>
        <translation>无效参数</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Is a directory</source>
        <translation>这是文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>It cannot be brought back.</source>
        <translation>删除后无法恢复。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>It cannot be told from the pixels whether bands are dark on light or light on dark.</source>
        <translation>无法从像素判断条带是浅底深色还是深底浅色。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>It cannot be told whether the file stores the signal itself or its square root or logarithm.</source>
        <translation>无法判断文件中存储的是信号本身，还是其平方根或对数。</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>It has happened {count} times by now.</source>
        <translation>至今已发生 {count} 次。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>It is left out of all numbers. It stays in all tables with this reason, and can be taken back.</source>
        <translation>它不再计入任何数值。它连同原因保留在所有表格中，并可随时恢复。</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>It is left out of means, tests and curves, on the phospho and the total blot. It stays in all tables with this reason, and can be taken back.</source>
        <translation>它将不计入均值、检验和曲线（磷酸化和总蛋白印迹均如此），但会连同原因保留在所有表格中，并且可以撤回。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>It may have been moved, renamed or deleted, or its drive is not connected.</source>
        <translation>它可能已被移动、重命名或删除，或者其所在的驱动器未连接。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Its content differs. If it is taken, check lanes and bands on it.</source>
        <translation>其内容不同。如果采用它，请检查泳道和条带。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Journals ask for at least 5 band widths.</source>
        <translation>期刊要求至少 5 个条带宽度。</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>Keep one of them, or say by membrane or replicate which belongs to which</source>
        <translation>请只保留其中一个，或用 membrane 或 replicate 说明各自的对应关系</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Keep the limits of all bands of this blot as they are now</source>
        <translation>将此印迹所有条带的边界固定为当前位置</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="../../gui/shortcut_sheet.py"/>
        <source>Keys and mouse</source>
        <translation>按键与鼠标操作</translation>
    </message>
    <message>
        <location filename="../../gui/shortcut_sheet.py"/>
        <source>Keys or mouse</source>
        <translation>按键或鼠标</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problem_rows.py"/>
        <source>Kind of finding</source>
        <translation>问题类别</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>Ladder</source>
        <translation>分子量标记</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Ladder (kDa)</source>
        <translation>分子量标记（kDa）</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Ladders</source>
        <translation>分子量标记</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Ladders and linear ranges</source>
        <translation>分子量标记与线性范围</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Ladders and linear ranges…</source>
        <translation>分子量标记与线性范围…</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/excluded_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Lane</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Lane {number}</source>
        <translation>泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Lane {number} is the same sample on {names}: it changes there, too.</source>
        <translation>泳道 {number} 与 {names}上的是同一样品：那里也会随之更改。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Lane {number}: {sample}</source>
        <translation>泳道 {number}：{sample}</translation>
    </message>
    <message>
        <location filename="../../gui/blot/split_box.py"/>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/standards.py"/>
        <source>Lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../gui/docks.py"/>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Lanes and samples</source>
        <translation>泳道与样品</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/turning.py"/>
        <source>Lanes are shown in random order and without labels until you show the labels again.
Who places the boxes? The name and the times are kept in the project and in the report:</source>
        <translation>在您重新显示标签之前，泳道以随机顺序显示，且没有标签。
由谁放置条带框？姓名和时间会保存在项目和报告中：</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Lanes from left to right</source>
        <translation>从左到右的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/strip_view.py"/>
        <source>Lanes in random order</source>
        <translation>随机顺序的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/figures/lane_list.py"/>
        <source>Lanes of the panel</source>
        <translation>图版的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>Lanes that were moved by hand are looked for anew.</source>
        <translation>手动移动过的泳道也会重新查找。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Lanes, boxes, ladder and what the blot panel shows are drawn on the whole image.</source>
        <translation>整张图像上画有泳道、条带框、分子量标准和印迹图版显示的范围。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Last change</source>
        <translation>最后更改</translation>
    </message>
    <message>
        <location filename="../../gui/importing/layout_sheet.py"/>
        <source>Layout sheet</source>
        <translation>上样表</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <location filename="../../gui/documents/kinds.py"/>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Layout sheets</source>
        <translation>上样表</translation>
    </message>
    <message>
        <location filename="../../gui/importing/layout_sheet.py"/>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Layout sheets (*.csv *.tsv *.xlsx)</source>
        <translation>上样表 (*.csv *.tsv *.xlsx)</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Leave one of the two blank</source>
        <translation>请将其中一个留空</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Leave the chosen lanes out of means, tests and curves, with a reason</source>
        <translation>注明原因，将所选泳道排除在均值、检验和曲线之外</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Leave the chosen points out of means, tests and curves, with a reason (Del)</source>
        <translation>注明原因，将所选的点排除在均值、检验和曲线之外 (Del)</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <source>Leave the chosen wells out, with a reason</source>
        <translation>排除所选的孔并注明原因</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Leave the edge filled with medium, or spread the replicates of a condition over the plate.</source>
        <translation>请将边缘孔加满培养基，或将同一条件的重复孔分散到整块板上。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Left out: {what}</source>
        <translation>未纳入：{what}</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>Legend of the figure</source>
        <translation>图注</translation>
    </message>
    <message>
        <location filename="../../gui/panels/chart_marks.py"/>
        <source>Legend: {names}</source>
        <translation>图例：{names}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Less than 1 uL of lysate is to be pipetted.</source>
        <translation>需要吸取的裂解液少于 1 uL。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Let it count again</source>
        <translation>重新计入</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>Let the well count again</source>
        <translation>让该孔重新计入</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Let them count again</source>
        <translation>重新计入这些泳道</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>Let {count} wells count again</source>
        <translation>让 {count} 个孔重新计入</translation>
    </message>
    <message>
        <location filename="../../gui/commands/exclusions.py"/>
        <source>Let {lanes} count again</source>
        <translation>重新计入{lanes}</translation>
    </message>
    <message>
        <location filename="../../gui/blot/levels.py"/>
        <source>Levels</source>
        <translation>显示范围</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>Lies</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="../../gui/look_menus.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Light bands on dark</source>
        <translation>深色背景上的浅色条带</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Limits</source>
        <translation>边界</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Limits of agreement</source>
        <translation>一致性界限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>Linear range</source>
        <translation>线性范围</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Linear ranges</source>
        <translation>线性范围</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Load (µg)</source>
        <translation>上样量 (µg)</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Load a common sample on every blot, or compare within each blot only.</source>
        <translation>请在每张印迹上都上一个共同样品，或只在同一张印迹内比较。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Load by the series</source>
        <translation>稀释系列换算上样量</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Load samples within this range, best in its middle.</source>
        <translation>请把样品的上样量控制在此范围内，最好在其中部。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Load the sample on both blots, or correct its treatment, dose, time or replicate in the panel “Lanes and samples”.</source>
        <translation>请在两张印迹上都加载该样品，或在“泳道与样品”面板中更正其处理、剂量、时间或重复。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Load the sample on both blots, or correct its treatment, dose, time or replicate in the sheet.</source>
        <translation>请在两张印迹上都上该样品，或在上样表中更正其处理、剂量、时间或重复。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Load within the linear range, or choose another exposure.</source>
        <translation>请在线性范围内上样，或选择另一个曝光。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/bca_panel.py"/>
        <source>Loading</source>
        <translation>上样</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Loading control</source>
        <translation>内参</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>Loading control of no pair: {names}.</source>
        <translation>不属于任何配对的内参：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>Loading controls: {names}.</source>
        <translation>内参：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <location filename="../../gui/assays/loading_print.py"/>
        <source>Loading table</source>
        <translation>上样表</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Loads</source>
        <translation>上样量数</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Loads over which target and loading control are both proportional</source>
        <translation>目标蛋白与内参均成比例的上样量范围</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Loads over which the volume is proportional to the load</source>
        <translation>信号体积与上样量成比例的范围</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Locate 1 image</source>
        <translation>定位 1 张图像</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Locate missing images…</source>
        <translation>定位缺失的图像…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Locate {count} images</source>
        <translation>定位 {count} 张图像</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Locate {name}</source>
        <translation>定位 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>Locate…</source>
        <translation>定位…</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the band; image again after cleaning the tray, or set the box by hand beside it.</source>
        <translation>请查看该条带；清洁载物台后重新成像，或手动将测量框避开该处。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the boxes of these lanes on {image}; set a box that is not on its band by hand.</source>
        <translation>请查看 {image} 上这些泳道的测量框；如有测量框不在其条带上，请手动调整。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the lane's profile; read the ratio together with its sensitivity range.</source>
        <translation>请查看该泳道的曲线；解读比值时请同时参考其敏感度范围。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the lanes of {image}: move those that are off, or use “Find lanes…” with the number of all lanes, empty ones too. If they are right, choose “These lanes are right” in the menu “Lanes”.</source>
        <translation>请查看 {image} 的泳道：移动有偏差的泳道，或用“查找泳道…”并填入全部泳道数（包括空泳道）。如果泳道正确，请在“泳道”菜单中选择“这些泳道是正确的”。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the lanes of {image}; list every lane in the sheet, mark empty ones as `empty`, give the images of one membrane the same `membrane`, or place the lanes by hand. If they are right, say so in the window: Lanes, These lanes are right.</source>
        <translation>请检查 {image} 的泳道；在布局表中列出每一条泳道，把空泳道标为 `empty`，给同一张膜的图像填写相同的 `membrane`，或手动放置泳道。如果泳道正确，请在窗口中确认：“泳道”菜单，“这些泳道是正确的”。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the melting curve and amplification; exclude a failed well with a reason.</source>
        <translation>请查看熔解曲线和扩增曲线；失败的孔请注明理由后排除。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the vehicle's own row to see what is wrong, and repair or repeat that lane.</source>
        <translation>请查看该溶媒对照自己的那一行以了解问题所在，并修正或重做该泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at the well; if there is a reason to distrust it, exclude it with this reason.</source>
        <translation>请查看该孔；如有理由不信任它，请注明该理由后排除。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look at {image}: name the row of {target} in `row`, or correct `mw_kda` or `ladder_kda`.</source>
        <translation>请查看 {image}：在 `row` 中注明 {target} 的行，或更正 `mw_kda` 或 `ladder_kda`。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look for a band that is nearly saturated or a ghost; read what is taken from {image} with care.</source>
        <translation>请查找接近饱和或“鬼影”的条带；谨慎使用取自 {image} 的数值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look for a bubble or a pipetting error; exclude the spoilt well with a reason, or repeat.</source>
        <translation>请检查是否有气泡或加样错误；注明理由后排除该孔，或重做。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look for contamination or primer dimers in the melting curve of {target}.</source>
        <translation>请从 {target} 的熔解曲线检查是否有污染或引物二聚体。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Look for haze, smear or a neighbouring strong band; wash longer or choose another background.</source>
        <translation>请检查是否有背景发灰、拖尾或相邻的强条带；延长洗膜时间或选择另一种背景方法。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Look for the lanes of this image</source>
        <translation>查找此图像的泳道</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Looking at the files ...</source>
        <translation>正在查看文件 ...</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Looking for images…</source>
        <translation>正在查找图像…</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Lower end of the interval of the ratio from pixel noise</source>
        <translation>由像素噪声得到的比值区间的下端</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Lowest ratio under other backgrounds and sizes of the boxes</source>
        <translation>采用其他背景和其他方框大小时的最低比值</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <source>Lysate (µL)</source>
        <translation>裂解液 (µL)</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Main toolbar</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Make lanes of it</source>
        <translation>据此设置泳道</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Make lanes of the loading table</source>
        <translation>由上样表设置泳道</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Make row {row} the target</source>
        <translation>将第 {row} 行设为目标蛋白</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Make sure that this band of {image} is {target}, and no speck or other protein.</source>
        <translation>请确认 {image} 的此条带是 {target}，而不是污点或其他蛋白。</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Make the folder first or choose another.</source>
        <translation>请先建立该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/page.py"/>
        <source>Mark a band absent</source>
        <translation>标记条带不存在</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blinded/page.py"/>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Mark absent</source>
        <translation>标记为无条带</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <location filename="../../gui/commands/bands.py"/>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Mark band absent</source>
        <translation>标记为无条带</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Mark band absent in lane {number}</source>
        <translation>将泳道 {number} 标记为无条带</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Mark the control lanes with role `vehicle`, the same time or time 0, and the same replicate.</source>
        <translation>请将对照泳道的角色标为 `vehicle`，时间相同或为 0，且重复相同。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Mark the untreated sample of the same replicate with the role vehicle.</source>
        <translation>请将同一重复中未处理样品的角色标为溶媒对照。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Mean background under the band, in counts</source>
        <translation>条带下的平均背景（计数）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Mean over the experiments, with its interval</source>
        <translation>各次实验的平均值及其区间</translation>
    </message>
    <message>
        <location filename="../../gui/status.py"/>
        <source>Measure</source>
        <translation>测量</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Measure a band row here</source>
        <translation>在此处测量一个条带行</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Measure a shorter exposure of the loading control, or use a total protein stain.</source>
        <translation>请测量曝光较短的内参图像，或使用总蛋白染色。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Measure a shorter exposure, or load less; the ratio is a limit and left out of the means.</source>
        <translation>请测量曝光较短的图像，或减少上样量；此比值只是一个界限，不计入平均值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Measure at least four concentrations, the blank included, better eight in duplicate.</source>
        <translation>请至少测定四个浓度（含空白），最好是八个浓度并做复孔。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>Measure the file as it is now; check lanes and bands on it</source>
        <translation>按文件当前的内容测量；请检查其泳道和条带</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Measure {image} again with --jobs 1 or on a computer with more memory; the others are measured.</source>
        <translation>请用 --jobs 1 或在内存更大的计算机上重新测量 {image}；其余印迹均已测量。</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>Measurement</source>
        <translation>测量</translation>
    </message>
    <message>
        <location filename="../../gui/status.py"/>
        <source>Measuring</source>
        <translation>正在测量</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>Measuring was stopped. “Measure” at the bottom of the window goes on with it.</source>
        <translation>测量已停止。点击窗口底部的“测量”可继续。</translation>
    </message>
    <message>
        <location filename="../../gui/status.py"/>
        <source>Measuring was stopped: numbers are missing or old</source>
        <translation>测量已停止：数值缺失或不是最新的</translation>
    </message>
    <message>
        <location filename="../../gui/status.py"/>
        <source>Measuring {done} of {total}</source>
        <translation>正在测量第 {done} 个，共 {total} 个</translation>
    </message>
    <message>
        <location filename="../../gui/documents/patience.py"/>
        <source>Measuring {image}…</source>
        <translation>正在测量 {image}…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <source>Measuring {name}…</source>
        <translation>正在测量 {name}…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/patience.py"/>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Membrane</source>
        <translation>膜</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>Membrane {name} has images with {counts} lanes: images of one membrane have the same lanes.</source>
        <translation>膜 {name} 的图像分别有 {counts} 条泳道：同一张膜的图像应有相同的泳道。</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>Method back to defaults</source>
        <translation>方法恢复默认值</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>Method settings</source>
        <translation>方法设置</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Method settings…</source>
        <translation>方法设置…</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Minutes of treatment</source>
        <translation>处理的分钟数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Minutes of treatment; 2 h is read as 120.</source>
        <translation>处理的分钟数；输入 2 h 即 120。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Model of the curve</source>
        <translation>曲线模型</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>More than a fifth of the values behind this p are not detected, so it is the largest of those with them as measured, at half and at all of their limit of detection.</source>
        <translation>此 p 值所依据的数值有五分之一以上未检出：取按测得值、检出限的一半和检出限分别计算所得 p 值中的最大者。</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Most that a load of the range is off the proportional line</source>
        <translation>范围内各上样量偏离正比例线的最大值</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/page.py"/>
        <source>Move a band limit</source>
        <translation>移动条带边界</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Move lane {number}</source>
        <translation>移动泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Move the edge of one of the two boxes in {lane} of {image} until they only touch.</source>
        <translation>请移动 {image} 中 {lane} 的两个测量框之一的边缘，使它们仅相接而不重叠。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Move {count} lanes</source>
        <translation>移动 {count} 条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Multiply by</source>
        <translation>乘以</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <source>Name an image file.</source>
        <translation>请指定一个图像文件。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Name it: --set qpcr_references=GENE, as the sheet spells it.</source>
        <translation>请指定内参基因：--set qpcr_references=GENE，写法与表中一致。</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Name the gene of this well</source>
        <translation>请写明该孔的基因</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Name the reference gene, spelled as beside its Ct.</source>
        <translation>请指定内参基因，写法与其 Ct 旁的一致。</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Name the sample or its treatment</source>
        <translation>请写明样品或其处理</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <source>Name {columns}</source>
        <translation>请命名 {columns}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Net area</source>
        <translation>净面积</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blinded/page.py"/>
        <source>Next blot</source>
        <translation>下一张印迹</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Next lane</source>
        <translation>下一条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Next lane (right arrow in the plot)</source>
        <translation>下一条泳道（在图中按右方向键）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/proliferation_panel.py"/>
        <source>No agonist has a series of doses with percents: see the findings.</source>
        <translation>没有激动剂具有带百分比的剂量系列：请看问题提示。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>No band of this agonist stands out from the background.</source>
        <translation>该激动剂没有任何条带高于背景。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>No band row runs across the lanes, so each lane was measured where the same protein lies on the other image of the membrane.</source>
        <translation>没有贯穿各泳道的条带行，因此每条泳道都在该膜另一张图像上同一蛋白所在的位置测量。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/canvas.py"/>
        <source>No blot is open</source>
        <translation>没有打开的印迹</translation>
    </message>
    <message>
        <location filename="../../gui/shortcut_sheet.py"/>
        <source>No command has these words.</source>
        <translation>没有包含这些文字的命令。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_panel.py"/>
        <source>No condition has a time and a fold: give times in Lanes and samples.</source>
        <translation>没有同时具有时间和倍数的条件：请在“泳道与样品”中填写时间。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>No dose-response curve: no treatment has two doses at one time. Doses and times are given in Lanes and samples.</source>
        <translation>没有剂量反应曲线：没有任何处理在同一时间有两个剂量。剂量和时间在“泳道与样品”中填写。</translation>
    </message>
    <message>
        <location filename="../../gui/recent.py"/>
        <source>No files yet</source>
        <translation>尚无文件</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>No findings: nothing that a careful reviewer would object to.</source>
        <translation>没有问题：细心的审稿人也挑不出毛病。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>No fold yet: give the control lanes the role vehicle in Lanes and samples.</source>
        <translation>还没有倍数：请在“泳道和样品”中把对照泳道的角色设为溶媒对照。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/qpcr_panel.py"/>
        <source>No gene has a fold over the vehicle: see the findings.</source>
        <translation>没有基因具有相对溶媒对照的倍数：请看问题提示。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/view.py"/>
        <source>No image</source>
        <translation>没有图像</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>No ladder has been read. Give a lane the role ladder (Lanes and samples), and say under Pairs, Blots which ladder it is, by name or by its weights.</source>
        <translation>尚未读出分子量标记。请在“泳道与样品”中把某条泳道的角色设为分子量标记，并在“配对”的“印迹列表”中填写所用标准的名称或各条带分子量。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>No lane chosen</source>
        <translation>未选择泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>No lane is excluded.</source>
        <translation>没有已排除的泳道。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>No lanes yet. Draw them on the blots or let the program find them.</source>
        <translation>尚无泳道。请在印迹上画出泳道，或让程序查找。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>No lanes yet: choose Find lanes, or take the tool for a frame (F) or a lane (L).</source>
        <translation>还没有泳道：请选择“查找泳道”，或使用框选工具 (F) 或泳道工具 (L)。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>No other pair of blots shares samples with this one.</source>
        <translation>没有其他配对与这一对共用样品。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>No pair of phospho and total yet.</source>
        <translation>尚无磷酸化与总蛋白的配对。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>No pairs yet. Say which blot is the phospho and which the total of a target: each lane of the pair then gives a ratio.</source>
        <translation>尚无配对。请指明目标蛋白的哪张印迹是磷酸化、哪张是总蛋白：这样每条泳道就能得出一个比值。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>No pairs yet: curves are made of ratios of phospho over total protein.</source>
        <translation>尚无配对：曲线由磷酸化蛋白与总蛋白的比值得出。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>No phospho for: {names}.</source>
        <translation>没有磷酸化印迹：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>No ratio could be computed. The list of problems says why.</source>
        <translation>未能计算任何比值。问题列表中说明了原因。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/recovery.py"/>
        <source>No recovery file can be written: {reason} Save often.</source>
        <translation>无法写入恢复文件：{reason}请经常保存。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>No reference gene is known, so no ratio is given.</source>
        <translation>没有已知的内参基因，因此不给出比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>No rising curve can be drawn through the standards, so no concentration is given.</source>
        <translation>无法通过标准品得到上升的曲线，因此不给出浓度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>No row of bands stands out from the background.</source>
        <translation>没有任何条带行从背景中显现。</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>No space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <location filename="../../gui/assays/bca_panel.py"/>
        <source>No standard has a reading.</source>
        <translation>没有标准品有读数。</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>No such file or directory</source>
        <translation>没有此文件或文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>No total for: {names}. Without it there is no ratio.</source>
        <translation>没有总蛋白印迹：{names}。缺少它就没有比值。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>No total of the same target and replicate was found.</source>
        <translation>未找到目标蛋白和重复相同的总蛋白印迹。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>No well is excluded.</source>
        <translation>没有排除任何孔。</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>No worker has joined the scheduler at {address} yet: waiting for one.</source>
        <translation>尚无工作进程加入调度器 {address}：正在等待。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Nobody has said what this lane holds.</source>
        <translation>尚未填写此泳道的内容。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>None of the wells has a reading.</source>
        <translation>所有孔都没有读数。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Normalised</source>
        <translation>归一化比值</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <location filename="../../gui/assays/expression_chart.py"/>
        <source>Not drawn: {count} ({why})</source>
        <translation>未绘出：{count}（{why}）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_chart.py"/>
        <source>Not drawn: {what}</source>
        <translation>未绘制：{what}</translation>
    </message>
    <message>
        <location filename="../../gui/tables/clipboard.py"/>
        <source>Not everything was pasted: {what}.</source>
        <translation>未能全部粘贴：{what}。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Not now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../gui/notes_dialog.py"/>
        <source>Notes, saved with the project:</source>
        <translation>备注（随项目保存）：</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if it does not show in this channel; else check the role of the marker lanes.</source>
        <translation>如果分子量标记在此通道中不显示，则无需处理；否则请检查分子量标记泳道的角色。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if lysates read below it; else read earlier.</source>
        <translation>如果裂解液的读数低于它，则无需处理；否则请提早读数。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if that was meant.</source>
        <translation>如果本意如此，则无需处理。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if that was meant; else choose “Back to automatic” in the menu “Bands”.</source>
        <translation>如果这正是您的意图，则无需处理；否则请在“条带”菜单中选择“恢复自动”。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if that was meant; else set the band back to automatic.</source>
        <translation>如果这是有意为之，则无需处理；否则请将该条带恢复自动。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if the bands agree within a few percent.</source>
        <translation>若各条带相差仅几个百分点，无需处理。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do if they lie beside the lanes; bands that reach over them are flagged.</source>
        <translation>如果它们位于泳道之外，则无需处理；触及这些像素的条带会被标记。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do; do not test against this 1, the spread of the control is in the other folds.</source>
        <translation>无需处理；请勿与这个 1 做统计检验，对照的离散度已包含在其他倍数中。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Nothing to do; the gain and how well it holds stand with the finding on the shorter exposure.</source>
        <translation>无需处理；倍率及其可靠程度见较短曝光图像的提示。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>Nothing was fitted, so there are no residuals.</source>
        <translation>没有进行拟合，因此没有残差。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>Nothing was followed over time: no treatment has two time points.</source>
        <translation>没有时间进程：没有任何处理有两个时间点。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>Nothing was followed over time: no treatment has two times at one dose. Times are given in Lanes and samples.</source>
        <translation>没有随时间的测量：没有任何处理在同一剂量下有两个时间点。时间在“泳道与样品”中填写。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>Nothing was written; please report this.</source>
        <translation>没有写入任何内容；请报告此问题。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/select_tool.py"/>
        <source>Nudge point of lane {number}</source>
        <translation>微调泳道 {number} 的节点</translation>
    </message>
    <message>
        <location filename="../../gui/commands/lanes.py"/>
        <source>Nudge {lanes}</source>
        <translation>微调{lanes}</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>Number of lanes</source>
        <translation>泳道数</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>Number of lanes, empty ones and ladders counted:</source>
        <translation>泳道数（包括空泳道和分子量标记）：</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Numbers of the band</source>
        <translation>条带的数值</translation>
    </message>
    <message>
        <location filename="../../gui/documents/messages.py"/>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Off the line (%)</source>
        <translation>偏离（%）</translation>
    </message>
    <message>
        <location filename="../../gui/figures/pathway_options.py"/>
        <source>On the left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>On the membrane of the phospho.</source>
        <translation>在磷酸化印迹所在的膜上。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>On the membrane of the total, if that is another one.</source>
        <translation>在总蛋白印迹所在的膜上（如果是另一张膜）。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/pathway_options.py"/>
        <source>On the right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <location filename="../../gui/importing/image_table.py"/>
        <source>One membrane for each pair</source>
        <translation>每一对为同一张膜</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Only one lane shows a clear band, and its row was taken as the target in all lanes.</source>
        <translation>只有一条泳道有清晰条带，其所在行被当作所有泳道的目标蛋白。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Only what needs a look</source>
        <translation>只显示需要查看的</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../gui/recent.py"/>
        <source>Open &amp;recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Open 1 image</source>
        <translation>打开 1 张图像</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Open a copy</source>
        <translation>打开副本</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open a simulated experiment</source>
        <translation>打开一个模拟实验</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Open blot images first.</source>
        <translation>请先打开印迹图像。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Open images</source>
        <translation>打开图像</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>Open images to get curves of the response over dose and time.</source>
        <translation>打开图像即可得到反应随剂量和时间变化的曲线。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>Open images to get ratios of phospho over total protein.</source>
        <translation>打开图像即可得到磷酸化与总蛋白的比值。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>Open images to see the bands of their lanes.</source>
        <translation>打开图像即可查看各泳道的条带。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Open images to see the profiles of their lanes.</source>
        <translation>打开图像即可查看各泳道的曲线。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open images, a layout sheet or a saved project</source>
        <translation>打开图像、上样表或已保存的项目</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>Open images: what a careful reviewer would object to is listed here.</source>
        <translation>打开图像：细心的审稿人可能提出的异议会列在这里。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>Open it in Excel and save it as .xlsx or .csv.</source>
        <translation>请用 Excel 打开并另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/layout_sheet.py"/>
        <source>Open layout sheet</source>
        <translation>打开上样表</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Open recent</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Open the .img file beside it.</source>
        <translation>请打开同一文件夹中的 .img 文件。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Open the image of the gel first: its lanes then get these samples</source>
        <translation>请先打开该凝胶的图像：其泳道随后即为这些样品</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Open the other file</source>
        <translation>打开另一个文件</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Open the other {count} files</source>
        <translation>打开其余 {count} 个文件</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>Open the scanner's own .gel file instead.</source>
        <translation>请改为打开扫描仪自身的 .gel 文件。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Open {count} images</source>
        <translation>打开 {count} 张图像</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Open {image} in a viewer: it may be an empty page, or the wrong page or channel.</source>
        <translation>请在看图软件中打开 {image}：它可能是空白页，或者页或通道选错了。</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Opened last</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Opening {name}…</source>
        <translation>正在打开 {name}…</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/start_page.py"/>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Operation not permitted</source>
        <translation>不允许的操作</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>Order the lanes of a panel</source>
        <translation>调整图版的泳道顺序</translation>
    </message>
    <message>
        <location filename="../../gui/blot/canvas.py"/>
        <source>Other blot of the pair</source>
        <translation>配对中的另一张印迹</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Other software</source>
        <translation>其他软件</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Over</source>
        <translation>相对于</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Overwrite</source>
        <translation>覆盖</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Overwriting it loses their changes. Save as keeps both.</source>
        <translation>覆盖会丢失他人的更改。“另存为”可以两者都保留。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Own samples</source>
        <translation>单独样品</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Own samples for {target}</source>
        <translation>{target} 的单独样品</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Pack images, project, workbook and figures for a journal</source>
        <translation>为期刊打包图像、项目、工作簿和图</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Packing the source data…</source>
        <translation>正在打包源数据…</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Paint saturated pixels</source>
        <translation>标出饱和像素</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Pair by target and replicate</source>
        <translation>按目标蛋白和重复配对</translation>
    </message>
    <message>
        <location filename="../../gui/docks.py"/>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Pairs</source>
        <translation>配对</translation>
    </message>
    <message>
        <location filename="../../gui/blot/canvas.py"/>
        <source>Pairs of phospho and total are set in the panel Pairs.</source>
        <translation>磷酸化与总蛋白的配对在“配对”面板中设置。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Pairs taken apart, because the form no longer fits: {count}. Undo brings them back.</source>
        <translation>因类型不再相符而解除的配对：{count} 对。撤销即可恢复。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Parallel, p</source>
        <translation>平行性 p</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Part</source>
        <translation>组件</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <location filename="../../gui/assays/empty_page.py"/>
        <location filename="../../gui/tables/view.py"/>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Paste cells</source>
        <translation>粘贴单元格</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Paste wells</source>
        <translation>粘贴孔</translation>
    </message>
    <message>
        <location filename="../../gui/figures/titles.py"/>
        <source>Pathways</source>
        <translation>通路图</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Peak (min)</source>
        <translation>峰值时间（分钟）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Peak fold</source>
        <translation>峰值倍数</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>Percent needs a lane with the role positive control at the same time.</source>
        <translation>百分比需要同一时间、角色为阳性对照的泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Percents do not need it: the background cancels between vehicle and positive control.</source>
        <translation>百分比不需要它：本底在溶媒对照与阳性对照之间相互抵消。</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Phospho</source>
        <translation>磷酸化</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Phospho and total are on different membranes: loading and transfer do not cancel.</source>
        <translation>磷酸化与总蛋白在不同的膜上：上样和转膜的差异不能相互抵消。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Phospho and total are on parallel membranes without any loading control.</source>
        <translation>磷酸化与总蛋白在平行的两张膜上，且没有任何内参。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Phospho and total are on parallel membranes, but only one of the two has a loading control.</source>
        <translation>磷酸化与总蛋白在平行的两张膜上，但只有其中一张有内参。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Phospho and total were probed one after the other on one membrane: loading cancels, but protein lost by stripping and antibody left behind do not.</source>
        <translation>磷酸化与总蛋白先后在同一张膜上检测：上样差异相互抵消，但洗脱造成的蛋白损失和残留的抗体不能抵消。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Phospho over total</source>
        <translation>磷酸化除以总蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Phospho volumes</source>
        <translation>磷酸化体积</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Picture copied</source>
        <translation>图片已复制</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Picture written: {name}</source>
        <translation>图片已写入：{name}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Pixel: {size} µm</source>
        <translation>像素边长：{size} µm</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Pixels at the ceiling of the detector: their bands are brighter than was recorded</source>
        <translation>达到探测器上限的像素：这些条带的实际信号高于记录值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Pixels at the end of the camera's range</source>
        <translation>达到相机量程上限的像素</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Pixels of the band are at the top of the camera's range, so its volume is only a lower limit.</source>
        <translation>条带有像素达到相机量程上限，因此其体积只是一个下限。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Pixels of the band at the end of the camera's range</source>
        <translation>条带中达到相机量程上限的像素</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Place (px)</source>
        <translation>位置（px）</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Place boxes on lanes in random order, without knowing what is in them</source>
        <translation>在不知道泳道内容的情况下，按随机顺序放置条带框</translation>
    </message>
    <message>
        <location filename="../../gui/blot/draw_tools.py"/>
        <source>Place lane {number}</source>
        <translation>放置泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <location filename="../../gui/assays/proliferation_panel.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Plate</source>
        <translation>孔板</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>Plate {name}</source>
        <translation>孔板 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/proliferation_panel.py"/>
        <source>Plates</source>
        <translation>孔板</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Please check: {what}</source>
        <translation>请核对：{what}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Please report it with this message, the project and {image}; the other blots are measured.</source>
        <translation>请将此信息连同项目和 {image} 一起报告给开发者；其他印迹已正常测量。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_plot.py"/>
        <source>Plot of the ratios</source>
        <translation>比值图</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>Point minus curve; of natural logarithms where folds are fitted</source>
        <translation>点减去曲线；拟合倍数时为自然对数之差</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Points of the curves</source>
        <translation>曲线的数据点</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Positive control</source>
        <translation>阳性对照</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Potency (interval)</source>
        <translation>相对效价（区间）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Prefer a slightly shorter exposure: the response bends before it is cut off.</source>
        <translation>建议使用稍短的曝光：响应在截断之前就已经弯曲。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/preview.py"/>
        <source>Preview of the chosen image</source>
        <translation>所选图像的预览</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>Preview of the figure</source>
        <translation>图的预览</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blinded/page.py"/>
        <source>Previous blot</source>
        <translation>上一张印迹</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Previous lane</source>
        <translation>上一条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Previous lane (left arrow in the plot)</source>
        <translation>上一条泳道（在图中按左方向键）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../gui/docks.py"/>
        <source>Profile</source>
        <translation>泳道曲线</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_plot.py"/>
        <source>Profile of the lane</source>
        <translation>泳道曲线</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <location filename="../../gui/documents/saving.py"/>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../gui/notes_dialog.py"/>
        <source>Project notes</source>
        <translation>项目备注</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Project notes…</source>
        <translation>项目备注…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <source>Projects (*{suffix})</source>
        <translation>项目 (*{suffix})</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/assays/empty_page.py"/>
        <location filename="../../gui/assays/page.py"/>
        <source>Proliferation</source>
        <translation>细胞增殖</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Proportional (µg)</source>
        <translation>成比例范围（µg）</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/assays/empty_page.py"/>
        <source>Protein by BCA</source>
        <translation>BCA 蛋白定量</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Protein in each lysate, and what to load into each lane</source>
        <translation>每份裂解液的蛋白浓度，以及每条泳道的上样量</translation>
    </message>
    <message>
        <location filename="../../gui/figures/pathway_options.py"/>
        <source>Proteins without a mean under a condition are grey.</source>
        <translation>在某条件下没有均值的蛋白显示为灰色。</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>Provenance</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Put the .inf file of the same name beside it; or export the image as a 16-bit TIFF.</source>
        <translation>请将同名的 .inf 文件放在同一文件夹中；或将图像导出为 16 位 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <source>Put the file back, or correct its path in the layout sheet or project.</source>
        <translation>请将文件放回原处，或在上样表或项目中更正其路径。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>Put the original file back, or load the picture anew and check lanes and bands.</source>
        <translation>请放回原来的文件，或重新载入图像并检查泳道和条带。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Put these lanes on the other blot of the pair, by registration</source>
        <translation>通过图像配准，将这些泳道放到配对的另一张印迹上</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Put vehicle wells on every plate; the bottom of the curve is uncertain without them.</source>
        <translation>请在每块板上设置溶媒对照孔；没有它们，曲线的下平台不确定。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Put {image} back as it was, or choose “Accept the changed image” above the blot and check the lanes again.</source>
        <translation>请将 {image} 恢复原样，或在印迹上方选择“接受已更改的图像”并重新检查泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Put {image} back as it was, or locate the new file on purpose and check the lanes again.</source>
        <translation>请将 {image} 恢复原状，或有意指定新文件并重新检查泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Put {image} back, or correct the path: it is read relative to the sheet or project file.</source>
        <translation>请将 {image} 放回原处，或更正路径：路径相对于上样表或项目文件。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Put {image} back, or say where it is: “Locate missing images…” in the menu “Image”.</source>
        <translation>请将 {image} 放回原处，或用“图像”菜单中的“定位缺失的图像…”指明其位置。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Quantifiable from</source>
        <translation>定量限</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Quantity</source>
        <translation>量</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Quote the mean over the experiments with its interval, and look for the odd one.</source>
        <translation>请引用各次实验的平均值及其区间，并查找异常的那一次。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Quote the mean over the experiments with its interval, ec50_mean, and look for the odd one.</source>
        <translation>请引用各次实验的平均值 ec50_mean 及其区间，并找出异常的一次。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/ranges.py"/>
        <source>Range from white to black</source>
        <translation>从白到黑的范围</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Ratio corrected by the loading controls of parallel membranes</source>
        <translation>以平行膜的内参校正后的比值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Ratio over the vehicle of the same target, replicate and time, or over time 0</source>
        <translation>相对于同一目标蛋白、重复和时间的溶媒对照（或时间 0）的比值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/comparison_dialog.py"/>
        <location filename="../../gui/docks.py"/>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>Ratios</source>
        <translation>比值</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Read as: {polarity}, {encoding}</source>
        <translation>读取方式：{polarity}，{encoding}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <source>Read cells that were copied in a spreadsheet</source>
        <translation>读取从电子表格复制的单元格</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Read the EC50 together with its interval; check cell number and incubation.</source>
        <translation>请结合区间解读 EC50；检查细胞数和孵育条件。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Read the ratio as an upper limit; a longer exposure or more lysate may show the band.</source>
        <translation>请将此比值视为上限；更长的曝光或更多的裂解液可能使条带显现。</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Read the ratios, and export the workbook.</source>
        <translation>查看比值，并导出工作簿。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <source>Read the sheets of an instrument (.xlsx, .csv)</source>
        <translation>读取仪器导出的表格（.xlsx、.csv）</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Read them</source>
        <translation>读取</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Read them only if you know where this file comes from.</source>
        <translation>仅当您知道此文件的来源时才读取。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Read this fold as a stand-in for a small value; expose longer or load more to see the band.</source>
        <translation>请将此倍数视为一个小数值的替代值；延长曝光或增加上样量以看到条带。</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Read-only file system</source>
        <translation>只读文件系统</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Reading images…</source>
        <translation>正在读取图像…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Reading it again from the disk loses the changes that are not saved.</source>
        <translation>从磁盘重新读取会丢失未保存的更改。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/canvas.py"/>
        <source>Reading the image…</source>
        <translation>正在读取图像……</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>Reading the picture ...</source>
        <translation>正在读取图像 ...</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>Reason, as it will stand in the workbook</source>
        <translation>原因（将写入工作簿）</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Recover unsaved work</source>
        <translation>恢复未保存的工作</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Recovery (%)</source>
        <translation>回收率 (%)</translation>
    </message>
    <message>
        <location filename="../../gui/action_set.py"/>
        <location filename="../../gui/actions.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Reference agonist</source>
        <translation>参照激动剂</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Relative to</source>
        <translation>相对于</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blot/image_tools.py"/>
        <location filename="../../gui/commands/images.py"/>
        <source>Remove crop</source>
        <translation>取消裁剪</translation>
    </message>
    <message>
        <location filename="../../gui/importing/image_table.py"/>
        <source>Remove rows</source>
        <translation>移除行</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>Remove the assay</source>
        <translation>移除该检测</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Remove this blot</source>
        <translation>移除此印迹</translation>
    </message>
    <message>
        <location filename="../../gui/commands/images.py"/>
        <source>Remove {target} {form}</source>
        <translation>移除 {target} {form}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Rep.</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat it at another dilution: higher above the curve, lower below it.</source>
        <translation>请换一个稀释度重测：高于曲线时加大稀释，低于曲线时减小稀释。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat it with at least three doses, better seven.</source>
        <translation>请用至少三个剂量（最好七个）重复实验。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat its BCA at another dilution before loading the gel.</source>
        <translation>上样前请换一个稀释度重做 BCA。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat the experiment; lanes or exposures of the same lysate do not count as experiments.</source>
        <translation>请重复实验；同一裂解液的多条泳道或多次曝光不算独立实验。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat the missing times, or read areas and peaks with care.</source>
        <translation>请补做缺失的时间点，或谨慎解读面积和峰值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat the missing wells: ratios over different reference genes are not quite comparable.</source>
        <translation>请补做缺失的孔：以不同内参基因得到的比值不完全可比。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Repeat the series of {target} with at least six two-fold steps around the load of the samples, or another exposure.</source>
        <translation>请围绕样品上样量以至少六个两倍稀释梯度重做 {target} 的稀释系列，或换一个曝光时间。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/messages.py"/>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Replace {image} by the imager's original 16-bit file; else treat the ratios as approximate.</source>
        <translation>请用成像仪的 16 位原始文件替换 {image}；否则请将比值视为近似值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Replace {image} by the single channel, exported as a grey 16-bit TIFF.</source>
        <translation>请用单通道导出的 16 位灰度 TIFF 替换 {image}。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/messages.py"/>
        <source>Replacing it cannot be undone.</source>
        <translation>替换后无法撤销。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Replicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Report that and why it was excluded; include the lane again if the reason does not hold.</source>
        <translation>请报告其被排除及原因；如果理由不成立，请重新纳入该泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Report that and why they were excluded; include them again if the reason does not hold.</source>
        <translation>请报告它们被排除及原因；如果理由不成立，请重新纳入。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Residual SD</source>
        <translation>残差标准差</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Resize lane {number}</source>
        <translation>调整泳道 {number} 的宽度</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Resize {count} lanes</source>
        <translation>调整 {count} 条泳道的宽度</translation>
    </message>
    <message>
        <location filename="../../gui/blot/nudges.py"/>
        <source>Resize {lanes}</source>
        <translation>调整{lanes}的宽度</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Response</source>
        <translation>反应</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Reverse order</source>
        <translation>颠倒顺序</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Reverse the order of samples</source>
        <translation>颠倒样品顺序</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/standards.py"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Row of the image, free of the smile of the blot</source>
        <translation>图像行号，已校正印迹的“微笑”弯曲</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Row of the image; type another to set the limit by hand</source>
        <translation>图像的行；输入其他值即可手动设置边界</translation>
    </message>
    <message>
        <location filename="../../gui/tables/model.py"/>
        <source>Row {row}, {column}: {why}</source>
        <translation>第 {row} 行，{column}：{why}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Rows with a warning, or whose ratio is only a limit</source>
        <translation>有警告的行，或比值只是界限的行</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Run</source>
        <translation>批次</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Run a dilution series of each primer pair once; say so in the methods otherwise.</source>
        <translation>请为每对引物做一次稀释系列；否则请在方法中说明。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Run triplicates.</source>
        <translation>请做三个复孔。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Runs were aligned by the calibrator sample that they share.</source>
        <translation>各次运行已按共有的校准样品对齐。</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>SD of technical wells above which they are called apart</source>
        <translation>技术复孔的标准差高于此值即视为彼此不符</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>SD of the blank</source>
        <translation>空白的标准差</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>SE</source>
        <translation>标准误</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>SE of an empty box</source>
        <translation>空白测量框的标准误</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>SNR</source>
        <translation>信噪比</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>SVG and PDF keep text and lines editable; PNG and TIFF have 300 dots an inch.</source>
        <translation>SVG 和 PDF 的文字与线条可编辑；PNG 和 TIFF 为每英寸 300 点。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/excluded_rows.py"/>
        <source>Sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <location filename="../../gui/assays/qpcr_panel.py"/>
        <source>Samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Samples of different names have one treatment and replicate, so they count as technical wells of one lysate.</source>
        <translation>名称不同的样品具有相同的处理和重复，因此按同一裂解液的技术复孔计。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Saturated at: {level}</source>
        <translation>饱和值：{level}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Saturated pixels</source>
        <translation>饱和像素</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/documents/saving.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Save a copy of the project</source>
        <translation>另存项目副本</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>Save a copy of the project…</source>
        <translation>另存项目副本…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Save and copy</source>
        <translation>保存并复制</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Save as PDF</source>
        <translation>保存为 PDF</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Save as PDF…</source>
        <translation>保存为 PDF…</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/documents/saving.py"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>Save it again as .xlsx or CSV.</source>
        <translation>请重新存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>Save it as "CSV UTF-8" from the spreadsheet, or as .xlsx.</source>
        <translation>请在电子表格中另存为“CSV UTF-8”或 .xlsx。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Save the changes to {name}?</source>
        <translation>保存对 {name} 的更改吗？</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>Save the original image as a TIFF without layers.</source>
        <translation>请将原始图像存为不含图层的 TIFF。</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>Save the pages that hold blots as files of their own.</source>
        <translation>请将含有印迹的页单独存为文件。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Save the project first?</source>
        <translation>先保存项目吗？</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Save this project?</source>
        <translation>保存此项目吗？</translation>
    </message>
    <message>
        <location filename="../../gui/documents/documents.py"/>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>Saving {name}…</source>
        <translation>正在保存 {name}…</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Say by this table what the lanes of {blot} hold</source>
        <translation>用此表说明 {blot} 的泳道中有什么</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Say of each sample to which independent experiment (replicate) it belongs.</source>
        <translation>请注明每个样品属于哪一次独立实验（重复）。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Say that the lanes were checked, although the program was not sure of them</source>
        <translation>说明泳道已经检查过，尽管程序对它们没有把握</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Say that there is no band here, whatever the program sees</source>
        <translation>无论程序检测到什么，都声明此处没有条带</translation>
    </message>
    <message>
        <location filename="../../gui/start_page.py"/>
        <source>Say what each image shows.</source>
        <translation>说明每张图像的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>Say where one is; others that lie beside it are found by themselves</source>
        <translation>指定其中一个的位置；同一位置的其他文件会自动找到</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Say which it is with --encoding, in the column `encoding` of the sheet, or in the window.</source>
        <translation>请用 --encoding、上样表的 `encoding` 列或在窗口中指明。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Say which it is: --polarity dark-bands or --polarity light-bands.</source>
        <translation>请指明是哪一种：--polarity dark-bands 或 --polarity light-bands。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Say which it is: “Bands are dark” or “Bands are light” in the menu “Image”.</source>
        <translation>请在“图像”菜单中选择“条带为深色”或“条带为浅色”。</translation>
    </message>
    <message>
        <location filename="../../files/encodings.py"/>
        <source>Say which with --encoding linear or --encoding image-plate, in the column encoding of the layout sheet, or in the window. Its manual tells it; most cameras are linear.</source>
        <translation>请用 --encoding linear 或 --encoding image-plate、上样表的 encoding 列或在窗口中指明。仪器手册中有说明；大多数相机是线性的。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>Say which with --polarity dark-bands or --polarity light-bands, or set the polarity of the picture in the window.</source>
        <translation>请用 --polarity dark-bands 或 --polarity light-bands 指明，或在窗口中设置图像的明暗。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>Scale of each experiment</source>
        <translation>各次实验的缩放因子</translation>
    </message>
    <message>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>Scales</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Scatter of the points about the curve: of ln fold, or percent</source>
        <translation>数据点围绕曲线的离散程度：以 ln 倍数或百分比计</translation>
    </message>
    <message>
        <location filename="../../gui/shortcut_sheet.py"/>
        <source>Search commands and keys</source>
        <translation>搜索命令和按键</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>See status and flags of these rows in the Ratios sheet, and repeat or expose those lanes again.</source>
        <translation>请在 Ratios 工作表中查看这些行的状态和标记，并重做这些泳道或重新曝光。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>See status and flags of these rows in the panel “Ratios”, and repeat or expose those lanes again.</source>
        <translation>请在“比值”面板中查看这些行的状态和标记，并对这些泳道重新实验或重新曝光。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Select all lanes</source>
        <translation>选择所有泳道</translation>
    </message>
    <message>
        <location filename="../../gui/blot_area.py"/>
        <source>Select and move</source>
        <translation>选择和移动</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Select the cell where pasting is to begin.</source>
        <translation>请选择开始粘贴的单元格。</translation>
    </message>
    <message>
        <location filename="../../gui/tables/view.py"/>
        <source>Select the cells of one column of numbers, for example of doses.</source>
        <translation>请选择同一列数字（例如剂量）的单元格。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Sens. high</source>
        <translation>敏感性上限</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Sens. low</source>
        <translation>敏感性下限</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Set band limits in lane {number}</source>
        <translation>设置泳道 {number} 的条带边界</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Set band {row} of lane {number}</source>
        <translation>设置泳道 {number} 的第 {row} 条带</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Set it again in {lane} of {image}, or choose “Back to automatic” in the menu “Bands”.</source>
        <translation>请在 {image} 的{lane}中重新设置，或在“条带”菜单中选择“恢复自动”。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Set it again in {lane} of {image}, or reset it to automatic.</source>
        <translation>请在 {image} 的 {lane} 中重新设置，或恢复自动。</translation>
    </message>
    <message>
        <location filename="../../gui/commands/images.py"/>
        <source>Set polarity</source>
        <translation>设置明暗极性</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Set the encoding of {image} back to automatic, unless the file is known to be wrong.</source>
        <translation>请将 {image} 的编码方式恢复为自动，除非已知文件中的记录有误。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Set the “Encoding” of {image}, or the steps of its tablet, in the panel “Pairs”; the manual of the instrument tells the encoding.</source>
        <translation>请在“配对”面板中设置 {image} 的“编码方式”或灰阶板的各级；仪器手册中有编码方式的说明。</translation>
    </message>
    <message>
        <location filename="../../gui/tables/model.py"/>
        <source>Set {column}</source>
        <translation>设置{column}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Settings of curves and tests</source>
        <translation>曲线与检验的设置</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>Settings of the assay</source>
        <translation>检测设置</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Several band rows run across the lanes, and the target's was chosen by strength, or by weight.</source>
        <translation>有多个条带行贯穿各泳道，目标蛋白的行是按强度或分子量选定的。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>Several loading controls for: {names}. Give the images of one membrane the same membrane name.</source>
        <translation>有多个内参：{names}。请为同一张膜的图像填写相同的膜名称。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problem_rows.py"/>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Show how far each point lies from its curve</source>
        <translation>显示各点偏离其曲线的程度</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Show once that stripping is complete (secondary antibody only), and say so in the methods.</source>
        <translation>请验证一次洗脱是否完全（仅加二抗），并在方法中说明。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>Show only the rows around the band</source>
        <translation>只显示条带附近的行</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>Show or hide: {what}</source>
        <translation>显示或隐藏：{what}</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show phospho and total one above the other</source>
        <translation>上下并列显示磷酸化和总蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Show the curves in a window of their own, or put them back</source>
        <translation>在单独的窗口中显示曲线，或将其放回</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/turning.py"/>
        <source>Show the labels</source>
        <translation>显示标签</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/turning.py"/>
        <source>Show the labels again?</source>
        <translation>重新显示标签吗？</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/blinded/page.py"/>
        <source>Show the labels…</source>
        <translation>显示标签…</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the pair</source>
        <translation>显示配对</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Show the whole image</source>
        <translation>显示整张图像</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Show the whole range of the image, gamma 1, dark bands on light</source>
        <translation>显示图像的全部范围，伽马为 1，浅色背景上的深色条带</translation>
    </message>
    <message>
        <location filename="../../gui/figures/shown_tree.py"/>
        <source>Shown in plots, heat map and pathways. Means, tests and curves stay those of all data.</source>
        <translation>用于散点图、热图和通路图。均值、检验和曲线仍来自全部数据。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <location filename="../../gui/blot/levels.py"/>
        <source>Signal at the left handle is shown as background, at the right one at full strength</source>
        <translation>左滑块处的信号显示为背景，右滑块处的信号显示为最强</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Signal that is shown as background</source>
        <translation>显示为背景的信号</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>Signal that is shown at full strength</source>
        <translation>显示为最强的信号</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Signal to noise</source>
        <translation>信噪比</translation>
    </message>
    <message>
        <location filename="../../gui/assays/empty_page.py"/>
        <source>Signals of 96-well plates with vehicle, positive control (rhTPO) and blank give the EC50 of each agonist, by experiment and over all. Columns: well, role, treatment, dose, signal.</source>
        <translation>由含溶媒对照、阳性对照（rhTPO）和空白的 96 孔板信号得出每种激动剂的 EC50，包括各次实验和全部实验。列：孔、角色、处理、剂量、信号。</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Significant digits</source>
        <translation>有效数字位数</translation>
    </message>
    <message>
        <location filename="../../gui/assays/empty_page.py"/>
        <location filename="../../gui/assays/panel.py"/>
        <source>Simulated example</source>
        <translation>模拟示例</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>Slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Slope (cycles)</source>
        <translation>斜率（循环）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Some experiments lack times: those that miss the first or the last are not in the means.</source>
        <translation>有些实验缺少时间点：缺少第一个或最后一个时间点的实验不计入平均值。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Some of the CSV files are in the folder {name} already.</source>
        <translation>文件夹 {name} 中已有部分同名 CSV 文件。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Some pixels of the image hold no number, as the imager left them out.</source>
        <translation>图像的部分像素没有数值，因为成像仪未采集这些像素。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Some points of this curve are not detected: they count as measured, or as a stand-in.</source>
        <translation>此曲线的部分数据点未检出：按测得值或替代值计入。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Some rows were left out: only a limit is known, there is no fold, or a person excluded them.</source>
        <translation>有些行未计入：只知道界限、没有倍数，或已被人工排除。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Some wells have no reading or were excluded; the means stand on the others.</source>
        <translation>有些孔没有读数或已被排除；平均值以其余的孔为准。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Something that does not look like a band (a speck, scratch or bubble) lies in the box.</source>
        <translation>测量框内有不像条带的东西（污点、划痕或气泡）。</translation>
    </message>
    <message>
        <location filename="../../gui/fault_dialog.py"/>
        <source>Something went wrong</source>
        <translation>出现故障</translation>
    </message>
    <message>
        <location filename="../../gui/blot/split_box.py"/>
        <source>Split</source>
        <translation>分割</translation>
    </message>
    <message>
        <location filename="../../gui/blot/draw_tools.py"/>
        <source>Split frame into {count} lanes</source>
        <translation>将框分割为 {count} 条泳道</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Standard (µg/mL)</source>
        <translation>标准品 (µg/mL)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Standard error of the volume</source>
        <translation>体积的标准误</translation>
    </message>
    <message>
        <location filename="../../gui/assays/bca_panel.py"/>
        <source>Standards</source>
        <translation>标准品</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>Statistics and curves</source>
        <translation>统计与曲线</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>Step tablet</source>
        <translation>灰阶板</translation>
    </message>
    <message>
        <location filename="../../gui/panels/image_facts.py"/>
        <source>Step tablet: {steps} steps</source>
        <translation>灰阶板：{steps} 级</translation>
    </message>
    <message>
        <location filename="../../gui/status.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../gui/documents/patience.py"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../gui/blot_area.py"/>
        <source>Straighten along the wells</source>
        <translation>沿加样孔拉直</translation>
    </message>
    <message>
        <location filename="../../gui/blot/image_tools.py"/>
        <source>Straighten image</source>
        <translation>拉直图像</translation>
    </message>
    <message>
        <location filename="../../gui/figures/ranges.py"/>
        <source>Strip</source>
        <translation>条带图</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Subtract</source>
        <translation>减去</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Sum of signal minus background in the band, in counts</source>
        <translation>条带内信号减去背景之和（计数）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Sum of signal minus background in the band, with its standard error</source>
        <translation>条带内信号减去背景之和及其标准误</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Table copied</source>
        <translation>表格已复制</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>Take it all the same</source>
        <translation>仍然采用</translation>
    </message>
    <message>
        <location filename="../../gui/blot/context_menu.py"/>
        <source>Take row {row} out of the target</source>
        <translation>将第 {row} 行从目标蛋白中移除</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Take the blot out by “Remove this blot” in the menu “Image”, and add the right page of {image}.</source>
        <translation>请用“图像”菜单中的“移除此印迹”将其移除，然后添加 {image} 的正确页。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Take the ratio as an estimate and measure a shorter exposure; means and tests leave it out unless the method says `clipped_bands=count`.</source>
        <translation>请将此比值视为估计，并测量曝光较短的图像；除非方法中设为 `clipped_bands=count`，否则不计入平均值和检验。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Take the ratio as an estimate and measure a shorter exposure; whether means and tests leave it out is said by “clipped bands” in “Method settings…”.</source>
        <translation>请将此比值视为估计，并测量曝光较短的图像；是否计入平均值和检验由“方法设置…”中的“被截断的条带”决定。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Take the sum of both where that answers the question, or run the gel longer; if one is saturated, measure a shorter exposure.</source>
        <translation>如果两条带之和即可回答问题，请使用总和；否则请延长电泳时间。如其中一条已饱和，请测量曝光较短的图像。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <source>Take this assay out of the project</source>
        <translation>将该检测移出项目</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Target</source>
        <translation>目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/blot/rows.py"/>
        <source>Target is row {rows}</source>
        <translation>目标蛋白为第 {rows} 行</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>Target missing: {names}.</source>
        <translation>缺少目标蛋白：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Target of the curves</source>
        <translation>曲线的目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Target of the rows</source>
        <translation>行的目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>Target that is plotted</source>
        <translation>绘制的目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/figures/shown_tree.py"/>
        <source>Targets</source>
        <translation>靶标</translation>
    </message>
    <message>
        <location filename="../../gui/figures/shown_tree.py"/>
        <source>Targets and conditions shown</source>
        <translation>显示的靶标和条件</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Technical wells of one sample and gene differ by more than half a cycle (SD).</source>
        <translation>同一样品、同一基因的技术复孔相差超过半个循环 (SD)。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Test against the vehicle</source>
        <translation>与溶媒对照的检验</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The Ct is so late that few copies were there, and chance decides.</source>
        <translation>Ct 出现得太晚，拷贝数很少，结果受偶然性左右。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The Ct of a reference gene differs between conditions by more than a cycle on average.</source>
        <translation>某个内参基因的 Ct 在不同条件之间平均相差超过一个循环。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The EC50 or the slope differs between experiments more than their scatter explains (F test, p &lt; 0.05), so the pooled interval is too narrow.</source>
        <translation>各次实验间 EC50 或斜率的差异超出其离散度所能解释的范围（F 检验，p &lt; 0.05）：合并的区间过窄。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The Hill slope ended at a bound of the search (0.2 or 5): the doses do not tell its steepness.</source>
        <translation>Hill 斜率停在搜索边界（0.2 或 5）：这些剂量不足以确定曲线的陡度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The background around the band is curved, so that a straight line under it is in doubt.</source>
        <translation>条带周围的背景是弯曲的，因此用直线作为背景值得怀疑。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band cannot be told from the background: it is not detected.</source>
        <translation>条带无法与背景区分：未检出。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band comes within 10 % of the top of the camera's range.</source>
        <translation>条带信号已达到相机量程上限的 10 % 以内。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band is saturated on this image; its volume is from a shorter exposure, times the gain between the two.</source>
        <translation>该条带在此图像上饱和；其体积取自较短的曝光，并乘以两次曝光之间的倍率。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band is seen but is too weak for a trustworthy number.</source>
        <translation>条带可见，但太弱，数值不可信。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band lies beyond the ladder, and its weight was computed all the same.</source>
        <translation>条带超出分子量标记的范围，但仍计算了其分子量。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band or its background reaches over pixels that hold no number: the imager left them out.</source>
        <translation>条带或其背景触及没有数值的像素：成像仪未采集这些像素。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band overlaps a neighbour and was cut off at the valley between them, as no curves could be fitted here: each has a part of the other.</source>
        <translation>该条带与相邻条带重叠；此处无法拟合曲线，只能在两者之间的波谷处切开，因此每一条都含有另一条的一部分。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The band that was measured is not as heavy as the target is expected to be.</source>
        <translation>所测条带的分子量与目标蛋白的预期分子量不符。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The bands fit the lanes in more than one way: lanes may lie further left or right, or there may be more of them.</source>
        <translation>条带与泳道的对应方式不止一种：泳道可能偏左或偏右，也可能还有更多泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The bands of the marker lanes cannot be told to be those of the ladder, so no weight is given.</source>
        <translation>无法确认分子量标记泳道的条带与所列分子量的对应关系，因此不给出分子量。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>The batch command measures the project as it is saved; what you see is not saved yet.</source>
        <translation>批处理命令测量的是已保存的项目；您所看到的内容尚未保存。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The blot could not be measured because of an unexpected fault in the program.</source>
        <translation>由于意外的程序故障，未能测量该印迹。</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>The blot. Drag lanes and band limits; click another band row to choose the target.</source>
        <translation>印迹。拖动泳道和条带边界；单击另一个条带行可选择目标蛋白。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <location filename="../../gui/panels/problems_panel.py"/>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>The blots are being measured.</source>
        <translation>正在测量印迹。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The blots of this target cannot be made comparable: there are no aligned folds.</source>
        <translation>无法使此目标蛋白的各印迹具有可比性：没有校准后的倍数。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The box of the band reaches beyond the image or the crop, so a part of the band is missing.</source>
        <translation>条带的测量框超出图像或裁剪范围，因此缺少条带的一部分。</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>The chosen lane: its profile, its background, its numbers.</source>
        <translation>所选泳道：其曲线、背景和数值。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>The copy could not be saved.</source>
        <translation>无法保存副本。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The curve does not give back the concentration of a standard within 15 % (20 % for the lowest).</source>
        <translation>由曲线反算的标准品浓度偏差超过 15 %（最低浓度为 20 %）。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/demo.py"/>
        <source>The demo experiment could not be written.</source>
        <translation>无法写入演示实验。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The dilution series shows no range of loads over which the volume is proportional to the load.</source>
        <translation>稀释系列没有显示出体积与上样量成正比的上样量范围。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The dilution series shows over which loads the volume is proportional to the load.</source>
        <translation>稀释系列显示了体积与上样量成正比的上样量范围。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The doses have units that cannot be turned into one another: write them in one unit.</source>
        <translation>剂量单位之间无法换算：请统一为一种单位。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The efficiency lies outside 1.8 to 2.2, or its line is poor (R2 below 0.98).</source>
        <translation>扩增效率不在 1.8 至 2.2 之间，或直线拟合不佳（R2 低于 0.98）。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <location filename="../../gui/documents/exporting.py"/>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>The export could not be written.</source>
        <translation>无法写入导出文件。</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>The factor must be above 0.</source>
        <translation>倍数必须大于 0。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The file is not a picture in a format this program can measure without guessing.</source>
        <translation>该文件不是本程序能够准确测量的图像格式。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>The file name counts no replicate: taken for the first.</source>
        <translation>文件名中没有重复编号：按第 1 次处理。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>The file name names no target: write it here.</source>
        <translation>文件名中没有目标蛋白：请在此填写。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The file says how its values are stored, and it was told to be read in another way.</source>
        <translation>文件中记录了数值的存储方式，但已指定按另一种方式读取。</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>The first row must name {names}</source>
        <translation>第一行必须包含列名 {names}</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The fit follows when the hand rests.</source>
        <translation>停止拖动后即进行拟合。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>The folder {name} is not empty.</source>
        <translation>文件夹 {name} 不是空的。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>The grey values of a blot in a PDF are no longer those of the imager. Export the image from the imager's software as a 16-bit TIFF and open that.</source>
        <translation>PDF 中印迹的灰度值已不是成像仪的原始值。请用成像仪软件将图像导出为 16 位 TIFF，再打开该文件。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The highest dose must be at least four times the lowest.</source>
        <translation>最高剂量至少应为最低剂量的四倍。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The highest standards hardly rise any more, so they are left out and the curve ends below them.</source>
        <translation>最高的几个标准品的读数几乎不再上升，因此未计入，曲线止于其下。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image claims more pixels than this program agrees to load.</source>
        <translation>图像声明的像素数超过本程序允许载入的上限。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>The image could not be located.</source>
        <translation>无法定位该图像。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image does not hold the camera's full data (8-bit, converted or compressed): weak bands are coarse and the scale may not be linear.</source>
        <translation>图像不含相机的完整数据（8 位、经转换或压缩）：弱条带的数值粗糙，刻度可能不是线性的。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image file has no such page or channel.</source>
        <translation>图像文件中没有这一页或通道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image file is damaged or cut short.</source>
        <translation>图像文件已损坏或不完整。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image file is not the one the project was made with: its content has changed.</source>
        <translation>图像文件与建立项目时的不同：其内容已改变。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image file is not where the layout sheet or project says it is.</source>
        <translation>图像文件不在上样表或项目所指的位置。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image is a shorter exposure of a membrane; bands that are saturated on the longest one are taken from it.</source>
        <translation>该图像是同一张膜的较短曝光；最长曝光上饱和的条带取自此图像。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image is in colour or uses a colour table and was turned into grey values.</source>
        <translation>图像是彩色的或使用了颜色表，已转换为灰度值。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>The image is missing.</source>
        <translation>图像缺失。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The image was stored with lossy compression (JPEG), which changes pixels near faint bands most.</source>
        <translation>图像以有损压缩（JPEG）存储，弱条带附近的像素受影响最大。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>The image {name} is missing.</source>
        <translation>图像 {name} 缺失。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>The image {name} is no longer the one that was measured.</source>
        <translation>图像 {name} 已不是当初测量的那一张。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>The images could not be read.</source>
        <translation>无法读取图像。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The images of these lanes could not be measured, see Findings.</source>
        <translation>这些泳道的图像无法测量，见“问题提示”。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>The independent experiment</source>
        <translation>独立实验</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <source>The independent experiment. Phospho and total of one target and replicate become a pair.</source>
        <translation>独立实验。同一目标蛋白、同一重复的磷酸化和总蛋白配成一对。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>The independent experiment; another one here is said for this pair of blots only.</source>
        <translation>独立实验；在此填写其他值仅对这一对印迹有效。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The ladder is not seen on the image, so no weight is given.</source>
        <translation>图像上看不到分子量标记，因此不给出分子量。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The lane holds less than half or more than twice the usual load.</source>
        <translation>该泳道的上样量不到通常的一半，或超过通常的两倍。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The lanes could not be found on the image.</source>
        <translation>未能在图像上找到泳道。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>The lanes of {blot} hold these samples now.</source>
        <translation>{blot} 的泳道现在为这些样品。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The limits of detection are computed from the noise about a robust line and not for the chosen background, which may be biased on weak bands.</source>
        <translation>检出限由稳健直线周围的噪声计算，而不是针对所选的背景方法；该方法对弱条带可能有偏差。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The load is below the least that is wanted in a lane.</source>
        <translation>上样量低于每条泳道所需的最小值。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>The load of the dilution series that would give this volume, with its interval</source>
        <translation>稀释系列中产生相同信号体积的上样量及其区间</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The loading control of this sample is saturated, which hides the load: no normalised ratio.</source>
        <translation>该样品的内参已饱和，无法反映上样量：没有归一化比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The loading control of this sample is too weak to divide by: no normalised ratio.</source>
        <translation>该样品的内参太弱，不能用作除数：没有归一化比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The loading control of this sample was not measured: no normalised ratio.</source>
        <translation>该样品的内参未测量：没有归一化比值。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The lowest dose already acts: only an upper limit of the EC50 is known.</source>
        <translation>最低剂量已有作用：只能得到 EC50 的上限。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The lysate has no concentration, so nothing can be said of its lane.</source>
        <translation>该裂解液没有浓度，因此无法给出其泳道的用量。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The mean rests on fewer than three independent experiments.</source>
        <translation>平均值来自不足三次独立实验。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The middle of the band is emptier than its rim, as when the substrate is used up (ghost band).</source>
        <translation>条带中间比边缘更淡，如同底物耗尽时的情形（空心条带）。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The no-template control comes within five cycles of the samples.</source>
        <translation>无模板对照与样品相差不到五个循环。</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>The numbers of a blot depend on these. The workbook names them, too, on its sheet Provenance.</source>
        <translation>印迹的数值取决于这些软件的版本。工作簿的 Provenance 工作表中也列出了它们。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The peak may come later: no peak time and no half-life.</source>
        <translation>峰值可能更晚出现：没有峰值时间和半衰期。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The peak may lie earlier: no peak time.</source>
        <translation>峰值可能更早出现：没有峰值时间。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The phospho band is not detected and its volume is not above zero: the fold was computed with the limit of detection divided by the root of 2 in its place.</source>
        <translation>磷酸化条带未检出且其体积不大于零：计算倍数时以检出限除以根号 2 代替。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The phospho band is not detected in any vehicle lane of this pair: every fold is uncertain.</source>
        <translation>该配对的所有溶媒对照泳道均未检出磷酸化条带：每个倍数都不确定。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The phospho band of the vehicle is not detected, so the fold over it is large and uncertain.</source>
        <translation>溶媒对照的磷酸化条带未检出，因此相对它的倍数很大且不确定。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>The picture could not be written.</source>
        <translation>无法写入图片。</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>The picture may show {count} lanes (confidence {sure} %): please count them.</source>
        <translation>图像可能有 {count} 条泳道（置信度 {sure}%）：请数一数。</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>The picture shows {count} lanes (confidence {sure} %).</source>
        <translation>图像显示 {count} 条泳道（置信度 {sure}%）。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The place of a band row jumps between neighbouring lanes by more than a smile explains.</source>
        <translation>条带行的位置在相邻泳道间的跳动超出“微笑效应”所能解释的范围。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The plate has no blank wells, so no background is subtracted.</source>
        <translation>该板没有空白孔，因此未扣除本底。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The plate has no positive control: 100 % is the highest mean of the plate instead.</source>
        <translation>该板没有阳性对照：改以该板的最高平均值为 100 %。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The plate has no vehicle wells: 0 % is the blank, or no signal at all.</source>
        <translation>该板没有溶媒对照孔：0 % 取空白，或取零信号。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/plot_place.py"/>
        <source>The plot could not be made: {error}</source>
        <translation>无法绘制图表：{error}</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The points allow too many curves: more doses or more experiments are needed.</source>
        <translation>这些点可与太多曲线相符：需要更多剂量或更多实验。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The positive control does not stand out from the vehicle, so the plate gives no percents.</source>
        <translation>阳性对照与溶媒对照无法区分，因此该板不给出百分比。</translation>
    </message>
    <message>
        <location filename="../../gathering.py"/>
        <source>The process that measured it died {times} times.</source>
        <translation>测量它的进程终止了 {times} 次。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The process that measured the blot died each time, most often for want of memory.</source>
        <translation>测量该印迹的进程每次都意外终止，多半是因为内存不足。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>The project could not be saved.</source>
        <translation>无法保存项目。</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>The response still rises at the highest dose: only a lower limit of the EC50 is known.</source>
        <translation>最高剂量时反应仍在上升：只能得到 EC50 的下限。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The sample reads outside the standards, so it has no concentration.</source>
        <translation>样品读数超出标准品范围，因此没有浓度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The sheet asks for a band row that is not on the image.</source>
        <translation>上样表要求的条带行在图像上不存在。</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/turning.py"/>
        <source>The time is recorded. What you change afterwards was not done blinded.</source>
        <translation>时间会被记录。之后的更改不再属于盲法。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <source>The two projects could not be compared.</source>
        <translation>无法比较这两个项目。</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>The two were measured with other settings of the method.</source>
        <translation>两者使用了不同的方法设置。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The volume changes markedly with the way the background is estimated.</source>
        <translation>体积随背景估计方法的不同而明显变化。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The volume lies outside the range over which this antibody was shown to be proportional.</source>
        <translation>体积超出了已证明该抗体成正比的范围。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The wells of one sample differ by more than 10 % (CV).</source>
        <translation>同一样品的各孔相差超过 10 % (CV)。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>The window between vehicle and positive control is poor for its scatter (Z').</source>
        <translation>相对于离散程度，溶媒对照与阳性对照之间的窗口过窄 (Z')。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>There are no blots yet.</source>
        <translation>尚无印迹。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>There are too few standards for a curve, so no concentration is given.</source>
        <translation>标准品太少，无法得到曲线，因此不给出浓度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>There is no dilution series for every gene, so an efficiency of 2 is assumed.</source>
        <translation>并非每个基因都有稀释系列，因此假定扩增效率为 2。</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>There is no dilution series. Give the lanes of one the role dilution series and their loads (Lanes and samples): at least four different loads of one lysate.</source>
        <translation>没有稀释系列。请在“泳道与样品”中把相应泳道的角色设为稀释系列并填写上样量：同一裂解液至少四个不同上样量。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>There is no file {name}.</source>
        <translation>没有文件 {name}。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>There is no image in the folder {name}.</source>
        <translation>文件夹 {name} 中没有图像。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>There is no image to open.</source>
        <translation>没有可打开的图像。</translation>
    </message>
    <message>
        <location filename="../../gui/commands/carry.py"/>
        <source>There is no other image to carry the lanes to.</source>
        <translation>没有其他图像可以套用这些泳道。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_panel.py"/>
        <source>There is no ratio to draw for this target.</source>
        <translation>此目标蛋白没有可绘制的比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>There is no vehicle in this experiment to compare with, so no ratio is given.</source>
        <translation>本次实验没有可比较的溶媒对照，因此不给出比值。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/desk.py"/>
        <source>There is not enough memory. Close other programs and try again.</source>
        <translation>内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>There is nothing to draw yet.</source>
        <translation>还没有可绘制的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>There is nothing to export yet.</source>
        <translation>尚无可导出的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <location filename="../../gui/tables/view.py"/>
        <source>There is nothing to paste: copy cells first, for example in Excel.</source>
        <translation>没有可粘贴的内容：请先复制单元格，例如在 Excel 中。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>There is one well per sample and gene, so ratios have no technical error.</source>
        <translation>每个样品、每个基因只有一个孔，因此比值没有技术误差。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>These can be opened: images (TIFF, PNG, JPEG, BMP, and .scn, .1sc, .gel, .img with .inf and .zip of imagers), layout sheets (.csv, .tsv, .xlsx) and saved projects (.blotquant.json).</source>
        <translation>可以打开：图像（TIFF、PNG、JPEG、BMP，以及成像仪的 .scn、.1sc、.gel、带 .inf 的 .img 和 .zip）、上样表（.csv、.tsv、.xlsx）和已保存的项目（.blotquant.json）。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>These files</source>
        <translation>这些文件</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>These lanes are right</source>
        <translation>这些泳道是正确的</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>These samples are also on {names}: they change there, too.</source>
        <translation>这些样品也在 {names} 上：那里也会随之更改。</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>These settings change numbers. They are saved with the project, written to the Method sheet, and named in the methods paragraph.</source>
        <translation>这些设置会改变数值。它们随项目保存，写入 Method 工作表，并在方法段落中注明。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>These wells could not be read.</source>
        <translation>无法读取这些孔。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>They would be replaced: {names}.</source>
        <translation>这些文件将被替换：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>This blot could not be measured. The list of problems says why.</source>
        <translation>未能测量此印迹。问题列表中说明了原因。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>This blot has no lanes yet. Draw them, or let the program find them.</source>
        <translation>此印迹尚无泳道。请画出泳道，或让程序查找。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/canvas.py"/>
        <source>This blot has no pair</source>
        <translation>此印迹没有配对</translation>
    </message>
    <message>
        <location filename="../../gui/blot/display_panel.py"/>
        <source>This changes only what you see, never a number.</source>
        <translation>这只改变显示效果，绝不改变任何数值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>This condition is what the folds are divided by: its fold is 1 by definition, without any spread.</source>
        <translation>此条件是计算倍数的除数：按定义其倍数为 1，没有离散度。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>This experiment has too few doses for a curve of its own and was left out of the fit.</source>
        <translation>该次实验的剂量太少，无法单独成曲线，未计入拟合。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>This image has no lanes yet. Find them or draw them, then say here what is in each.</source>
        <translation>此图像尚无泳道。请查找或画出泳道，然后在此填写每条泳道的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>This lane is being measured.</source>
        <translation>正在测量此泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>This pair of blots has no vehicle lane (nor a lane at time 0) of the same replicate: no fold.</source>
        <translation>这一对印迹没有同一重复的溶媒对照泳道（也没有时间 0 的泳道）：没有倍数。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>This shorter exposure could not be related to the longer one, and nothing is taken from it.</source>
        <translation>该较短曝光无法与较长曝光建立比例关系，未从中取值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>This standard reads in the flat top of the curve, or beyond the reader's range: it is left out.</source>
        <translation>此标准品的读数位于曲线顶部的平台，或超出读板仪的量程：未计入。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/drags.py"/>
        <source>Tilt lane {number}</source>
        <translation>倾斜泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>Time (min)</source>
        <translation>时间 (min)</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../gui/figures/titles.py"/>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Time course</source>
        <translation>时间进程</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_side.py"/>
        <source>Time courses</source>
        <translation>时间进程</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Time of the dose-response curves</source>
        <translation>剂量反应曲线的时间</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>To be done: {what}</source>
        <translation>待办：{what}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Too few rows free of bands are near this band for a good background.</source>
        <translation>该条带附近没有条带的像素行太少，难以准确估计背景。</translation>
    </message>
    <message>
        <location filename="../../files/causes.py"/>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <location filename="../../gui/blot_area.py"/>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/curve_settings.py"/>
        <source>Top</source>
        <translation>上平台</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Top (%)</source>
        <translation>上平台 (%)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Top (px)</source>
        <translation>上边界 (px)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Top of the band</source>
        <translation>条带上边界</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Total</source>
        <translation>总蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Total volume over lysate volume: 5 for 1 in 5</source>
        <translation>总体积除以裂解液体积：1 比 5 稀释写 5</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Total volumes</source>
        <translation>总蛋白体积</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Tour of the window</source>
        <translation>窗口导览</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Treatment</source>
        <translation>处理</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>Try another folder or file name.</source>
        <translation>请尝试其他文件夹或文件名。</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/start_page.py"/>
        <source>Try the demo</source>
        <translation>试用演示</translation>
    </message>
    <message>
        <location filename="../../gui/commands/images.py"/>
        <source>Turn image left</source>
        <translation>向左旋转图像</translation>
    </message>
    <message>
        <location filename="../../gui/commands/images.py"/>
        <source>Turn image right</source>
        <translation>向右旋转图像</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Turn left</source>
        <translation>向左旋转</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Turn right</source>
        <translation>向右旋转</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Turn the order of the samples round, as for an image seen from the back</source>
        <translation>颠倒样品的顺序，如同从背面看图像</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>Two analysts compared</source>
        <translation>两位分析者的比较</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Two boxes set by hand overlap, so that the pixels in both are counted twice.</source>
        <translation>两个手动设置的测量框重叠，重叠处的像素被计算了两次。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>Two windows would overwrite each other's changes. It can be opened here as a copy, to be saved under another name.</source>
        <translation>两个窗口会互相覆盖对方的更改。可以在此作为副本打开，并以其他名称保存。</translation>
    </message>
    <message>
        <location filename="../../gui/figures/titles.py"/>
        <source>Uncropped blots</source>
        <translation>未裁剪的印迹</translation>
    </message>
    <message>
        <location filename="../../gui/figures/titles.py"/>
        <source>Uncropped {name}</source>
        <translation>未裁剪 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/action_set.py"/>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/importing/image_table.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/commands/images.py"/>
        <source>Undo straightening</source>
        <translation>取消拉直</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>Unpack the archive and open the images in it.</source>
        <translation>请解压该压缩包，再打开其中的图像。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Unpair</source>
        <translation>解除配对</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Unpair {target}</source>
        <translation>解除 {target} 的配对</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>Unsaved projects</source>
        <translation>未保存的项目</translation>
    </message>
    <message>
        <location filename="../../gui/documents/documents.py"/>
        <source>Unsaved work restored: save it to keep it</source>
        <translation>已恢复未保存的工作：请保存以保留</translation>
    </message>
    <message>
        <location filename="../../gui/documents/desk.py"/>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <location filename="../../gui/documents/saving.py"/>
        <location filename="../../gui/main_window.py"/>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Upper end of that interval; if not detected, the ratio at the limit of detection</source>
        <translation>该区间的上端；若未检出，则为检出限处的比值</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use a loading control on each membrane, or better probe both on one membrane.</source>
        <translation>请在每张膜上都使用内参，或者最好在同一张膜上检测两者。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use a longer exposure or load more; a ratio is not given where the total is this weak.</source>
        <translation>请延长曝光或增加上样量；总蛋白如此弱时不给出比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use an exposure between the two, or check that lanes and rows are the same bands on {image}.</source>
        <translation>请使用介于两者之间的曝光，或检查 {image} 上的泳道和条带行是否对应相同条带。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use more cDNA, and do not trust small differences.</source>
        <translation>请增加 cDNA 用量，且勿相信微小的差异。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use the background masked_line where weak bands matter.</source>
        <translation>若弱条带很重要，请使用背景方法 masked_line。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <location filename="../../files/foreign.py"/>
        <source>Use the image that the imager saved: pictures in documents have lost their numbers.</source>
        <translation>请使用成像仪保存的图像：文档中的图片已失去原始数值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use the ratios of measured efficiencies.</source>
        <translation>请使用按实测效率计算的比值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use the ratios of measured efficiencies: --set qpcr_model=pfaffl.</source>
        <translation>请使用按实测效率计算的比值：--set qpcr_model=pfaffl。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use the uncropped image, or move the crop or lane.</source>
        <translation>请使用未裁剪的图像，或移动裁剪框或泳道。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Use “Find lanes…” in the menu “Lanes”, or the tool “Draw a frame and split it into lanes”. If too little of {image} is left by a crop: “Remove crop” in the menu “Image”.</source>
        <translation>请使用“泳道”菜单中的“查找泳道…”，或工具“画一个框并分割为泳道”。如果 {image} 裁剪后剩余太少，请用“图像”菜单中的“取消裁剪”。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>Used</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../gui/look_menus.py"/>
        <source>Used from the next start</source>
        <translation>下次启动时生效</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/guide/__init__.py"/>
        <source>User guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <location filename="../../gui/figures/pathway_options.py"/>
        <source>Usual</source>
        <translation>默认</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>V vehicle, + positive control, B blank, ◥ off its replicates, / left out</source>
        <translation>V 溶媒对照，+ 阳性对照，B 空白，◥ 偏离复孔，/ 已排除</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Values ({count})</source>
        <translation>数值（{count}）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>Vehicle</source>
        <translation>溶媒对照</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Volume</source>
        <translation>体积</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Volume by</source>
        <translation>体积算法</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Volume from which a band can be trusted as a number</source>
        <translation>体积达到此值，条带的数值方可信</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Volume of the band of the total protein in counts, background subtracted</source>
        <translation>总蛋白条带扣除背景后的体积（计数）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>Volume of the phospho band in counts, background subtracted</source>
        <translation>磷酸化条带扣除背景后的体积（计数）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <source>Volume over the standard error of an empty box</source>
        <translation>体积除以空白测量框的标准误</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Volume that is hardly ever missed (Currie 1968); a band counts as detected from half of it</source>
        <translation>几乎不会漏检的体积 (Currie 1968)；达到其一半即视为检出</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Volumes</source>
        <translation>信号体积</translation>
    </message>
    <message>
        <location filename="../../gui/blinded/page.py"/>
        <source>Waiting for the image…</source>
        <translation>正在等待图像…</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <source>Water (µL)</source>
        <translation>水 (µL)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>Way</source>
        <translation>方式</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>Weight</source>
        <translation>分子量</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <location filename="../../gui/standards.py"/>
        <source>Weight (kDa)</source>
        <translation>分子量 (kDa)</translation>
    </message>
    <message>
        <location filename="../../gui/assays/excluded_wells.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Well</source>
        <translation>孔</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>Wells</source>
        <translation>孔</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Wells at the edge of the plate differ from equal wells inside.</source>
        <translation>板边缘的孔与内部相同的孔存在差异。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Wells have no Ct: the gene was not detected in them, and they are not in the mean.</source>
        <translation>有些孔没有 Ct：未检出该基因，不计入平均值。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>Wells of the plate</source>
        <translation>孔板上的孔</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>Western blot densitometry: phospho/total ratios with true numbers</source>
        <translation>Western blot 灰度定量：真实可靠的磷酸化/总蛋白比值</translation>
    </message>
    <message>
        <location filename="../../gui/assays/excluded_wells.py"/>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../gui/assays/assay_bar.py"/>
        <source>What changes the numbers of this assay</source>
        <translation>影响该检测数值的设置</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>What is in each lane. Paste it from Excel; ratios and findings are beside it.</source>
        <translation>每条泳道的内容。可从 Excel 粘贴；比值和问题提示就在旁边。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>What is not saved is lost.</source>
        <translation>未保存的内容将会丢失。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>What the axis at the bottom is</source>
        <translation>横轴的内容</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>What the clipped band would have measured, by its unclipped flanks; its volume is a lower limit</source>
        <translation>由未截断的侧翼推得的被截断条带的体积；所列体积只是下限</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>What the marker lanes and dilution series say</source>
        <translation>查看分子量标记泳道与稀释系列的结果</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>What the volume can be taken for, and where the limits come from</source>
        <translation>该体积可以当作什么，以及界限的来源</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problem_rows.py"/>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problem_rows.py"/>
        <source>What was found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>What will be opened</source>
        <translation>将要打开的内容</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problem_rows.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <source>Where a membrane was imaged several times: bands that are saturated on the longest exposure are taken from a shorter one. Blank: imaged once.</source>
        <translation>同一张膜曝光多次时填写：最长曝光上饱和的条带取自较短的曝光。空白：只曝光一次。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Where a membrane was imaged several times: bands that are saturated on the longest exposure are taken from the others.</source>
        <translation>同一张膜多次成像时填写：最长曝光上饱和的条带取自其他曝光。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Where only some wells of a sample are, its mean Ct is too low; repeat it with more cDNA.</source>
        <translation>如果样品只有部分孔如此，则其平均 Ct 偏低；请增加 cDNA 用量后重做。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>Where weak bands matter, choose the background “straight line through band-free rows (recommended)” in “Method settings…”.</source>
        <translation>如果弱条带很重要，请在“方法设置…”中选择背景“通过无条带区域的直线（推荐）”。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Whether both were probed on the same lanes. It says how far the ratio can be trusted.</source>
        <translation>两者是否在同一泳道上检测。这决定了比值的可信程度。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>Which agonists are shown</source>
        <translation>显示哪些激动剂</translation>
    </message>
    <message>
        <location filename="../../gui/assays/proliferation_panel.py"/>
        <source>Which curves are drawn</source>
        <translation>绘制哪些曲线</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>Which ladder runs in the marker lanes of the membrane: its name, or its weights.</source>
        <translation>该膜的标记泳道所用的分子量标记：名称或各条带分子量。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>Which plate is shown</source>
        <translation>显示哪块孔板</translation>
    </message>
    <message>
        <location filename="../../gui/figures/ranges.py"/>
        <source>White</source>
        <translation>白</translation>
    </message>
    <message>
        <location filename="../../gui/figures/panel_options.py"/>
        <source>White to black, in counts (blank: as the pixels need)</source>
        <translation>从白到黑的计数值（留空：按像素需要）</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>Whole series</source>
        <translation>整个系列</translation>
    </message>
    <message>
        <location filename="../../gui/assays/excluded_wells.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/excluded_rows.py"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>Why this well is left out; empty: it counts</source>
        <translation>排除该孔的原因；留空则计入</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>Width in print</source>
        <translation>印刷宽度</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>With the control (µg)</source>
        <translation>与对照共有（µg）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pairs_panel.py"/>
        <source>Without a total there is no ratio: choose it here.</source>
        <translation>没有总蛋白就没有比值：请在此选择。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Workbook written: {name}</source>
        <translation>工作簿已写入：{name}</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Write "2", or "1+2" for a doublet</source>
        <translation>请写“2”，双条带请写“1+2”</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Write 0 or a positive number, or leave it blank</source>
        <translation>请写 0 或正数，或留空</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Write a number or leave it blank</source>
        <translation>请写一个数字，或留空</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Write a number such as 1, 2 or 3</source>
        <translation>请写 1、2 或 3 这样的数字</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Write a number, or leave it blank</source>
        <translation>请写一个数字，或留空</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <location filename="../../files/layout_rows.py"/>
        <source>Write a positive number or leave it blank</source>
        <translation>请写正数，或留空</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Write how long each image of the membrane was exposed, or leave one of them out</source>
        <translation>请填写该膜每张图像的曝光时间，或去掉其中一张</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Write how much protein is in the lane</source>
        <translation>请写明泳道中的蛋白量</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Write in row which band row of the image each of them is, counted from the top</source>
        <translation>请在 row 列中写明各自是图像的第几条带行（从上往下数）</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Write into it</source>
        <translation>写入其中</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <source>Write into its corner what it is, such as {reading} or treatment</source>
        <translation>请在其左上角写明内容，例如 {reading} 或 treatment</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Write it with a point: "0.5"</source>
        <translation>请用小数点书写：“0.5”</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Write ratios, bands, findings and methods to an Excel workbook</source>
        <translation>将比值、条带、问题提示和方法写入 Excel 工作簿</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Write s, min or h</source>
        <translation>请写 s、min 或 h</translation>
    </message>
    <message>
        <location filename="../../files/layout_images.py"/>
        <source>Write stored value and density of each step: "65000=0.05; 21000=0.55; 6800=1.06"</source>
        <translation>请写出每级的存储值和光密度："65000=0.05; 21000=0.55; 6800=1.06"</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Write the amount or share of cDNA in it</source>
        <translation>请写明其中 cDNA 的用量或比例</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Write the concentration of the standard in ug/mL</source>
        <translation>请以 ug/mL 为单位写明标准品的浓度</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Write the cycle, or Undetermined</source>
        <translation>请写循环数，或 Undetermined</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Write the dose, or say in role what the well is</source>
        <translation>请写剂量，或在 role 中说明该孔的用途</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series_dialog.py"/>
        <source>Write the first value and the factor or step.</source>
        <translation>请填写起始值以及倍数或步长。</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Write the minutes as a number or leave it blank</source>
        <translation>请以数字填写分钟数，或留空</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Write the number alone</source>
        <translation>请只写数字</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Write the number alone and its unit in dose_unit</source>
        <translation>请只写数字，单位写在 dose_unit 列</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>Write the number alone and its unit in time_unit</source>
        <translation>请只写数字，单位写在 time_unit 列</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Write the same in all rows of the image</source>
        <translation>请在该图像的所有行中填写相同内容</translation>
    </message>
    <message>
        <location filename="../../files/layout_images.py"/>
        <source>Write the same in all rows of the image, or in one of them alone</source>
        <translation>请在该图像的所有行中写相同内容，或只写在其中一行</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>Write the same sample in both rows, or name another membrane</source>
        <translation>请在两行中填写相同的样品，或填写另一张膜</translation>
    </message>
    <message>
        <location filename="../../files/encodings.py"/>
        <source>Write the stored value and the density of each step of the tablet.</source>
        <translation>请写出灰阶板每一级的存储值和光密度。</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>Write the weights as "250;150;100", or a name: {names}</source>
        <translation>请按“250;150;100”的格式填写分子量，或填写名称：{names}</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>Write total volume over lysate volume: 5 for 1 in 5</source>
        <translation>请写总体积与裂解液体积之比：五倍稀释写 5</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>Write treatment, dose, time, replicate, role and load_ug alike on both images</source>
        <translation>请在两张图像上一致地填写 treatment、dose、time、replicate、role 和 load_ug</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>Write what is in each lane as the layout sheet of the blot, for batch or for later</source>
        <translation>将每条泳道的内容写成印迹的布局表，供批处理或以后使用</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <location filename="../../files/layout_cells.py"/>
        <source>Write {allowed}</source>
        <translation>请写 {allowed}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/demo.py"/>
        <source>Writing the demo experiment…</source>
        <translation>正在写入演示实验…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Writing the report…</source>
        <translation>正在写报告…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Writing {name}…</source>
        <translation>正在写入 {name}…</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <location filename="../../gui/documents/exporting.py"/>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>Written: {file}</source>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/comparing.py"/>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Written: {name}</source>
        <translation>已写入：{name}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>X of the table: dose (0 for the vehicle) or minutes</source>
        <translation>表格的 X：剂量（溶媒对照为 0）或分钟</translation>
    </message>
    <message>
        <location filename="../../gui/main_window.py"/>
        <source>Your blots, pair by pair. Choose one to look at it.</source>
        <translation>您的印迹，按配对排列。选择一张即可查看。</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>Z' of a plate below which its window is called poor</source>
        <translation>孔板的 Z' 低于此值即视为窗口不佳</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>Zip file</source>
        <translation>Zip 文件</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../gui/actions.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../edits/blots.py"/>
        <source>a blot has no {name!r} to set here; it has: {names}</source>
        <translation>印迹没有可在此设置的“{name}”；可设置的有：{names}</translation>
    </message>
    <message>
        <location filename="../../gui/tables/series.py"/>
        <source>a factor must be above 0, not {factor:g}</source>
        <translation>倍数必须大于 0，而不是 {factor:g}</translation>
    </message>
    <message>
        <location filename="../../edits/figures.py"/>
        <source>a figure is 85, 114 or 174 mm wide, not {width:g}</source>
        <translation>图的宽度为 85、114 或 174 毫米，而不是 {width:g}</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>a folder has this name</source>
        <translation>已有文件夹使用此名称</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>a group of named values</source>
        <translation>一组带名称的值</translation>
    </message>
    <message>
        <location filename="../../edits/figures.py"/>
        <source>a lane can be shown once</source>
        <translation>一条泳道只能显示一次</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>a limit (recommended)</source>
        <translation>作为界限（推荐）</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <location filename="../../edits/validity.py"/>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>a page</source>
        <translation>整页</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>a row beyond the ladder</source>
        <translation>超出分子量标记范围的条带行</translation>
    </message>
    <message>
        <location filename="../../edits/samples.py"/>
        <source>a sample has no {name!r} to set; it has: {names}</source>
        <translation>样品没有可设置的“{name}”；可设置的有：{names}</translation>
    </message>
    <message>
        <location filename="../../numerics/encodings.py"/>
        <source>a step tablet needs at least {fewest} steps, not {count}</source>
        <translation>灰阶板至少需要 {fewest} 级，而不是 {count} 级</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>a strip of it says that it has {found} pixels, not {cols} x {rows}.</source>
        <translation>其中一个条块标明为 {found} 像素，而不是 {cols} × {rows}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>a time is not below 0</source>
        <translation>时间不能小于 0</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>a vehicle lane unusable</source>
        <translation>有溶媒对照泳道不可用</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>a well has no {name!r} to set</source>
        <translation>孔没有可设置的 {name!r}</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <location filename="../../edits/validity.py"/>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../assays/bca.py"/>
        <source>above the curve</source>
        <translation>高于曲线</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>above {limit:g}</source>
        <translation>大于 {limit:g}</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>absent</source>
        <translation>无条带</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>absorbance</source>
        <translation>吸光度</translation>
    </message>
    <message>
        <location filename="../../files/assay_columns.py"/>
        <source>absorbance, standard (ug/mL) and sample</source>
        <translation>absorbance、standard (ug/mL) 和 sample</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>air bubble</source>
        <translation>气泡</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../gui/assays/proliferation_panel.py"/>
        <source>all experiments</source>
        <translation>全部实验</translation>
    </message>
    <message>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>all saturated</source>
        <translation>全部饱和</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>all targets</source>
        <translation>所有靶标</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>all together</source>
        <translation>全部合并</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>an empty lane may lie beside the others (left and right)</source>
        <translation>其他泳道旁可能还有空泳道（左侧和右侧）</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>an empty lane may lie beside the others (left)</source>
        <translation>其他泳道旁可能还有空泳道（左侧）</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>an empty lane may lie beside the others (right)</source>
        <translation>其他泳道旁可能还有空泳道（右侧）</translation>
    </message>
    <message>
        <location filename="../../edits/lanes.py"/>
        <source>an image has 1 lane or more, not {count}</source>
        <translation>一张图像至少有 1 条泳道，而不是 {count} 条</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>and {count} more</source>
        <translation>以及另外 {count} 条</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>arPLS baseline</source>
        <translation>arPLS 基线</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>area under the fold over time (trapezoids), mean of the experiments</source>
        <translation>倍数随时间的曲线下面积（梯形法），各次实验的平均值</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>artefact</source>
        <translation>伪影</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>as stored</source>
        <translation>与文件一致</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>as used for these results</source>
        <translation>得到这些结果时使用的值</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>assays</source>
        <translation>检测</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/chart_marks.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <location filename="../../model.py"/>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/chart_marks.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <location filename="../../model.py"/>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>auto, manual (set by hand) or absent (marked by hand)</source>
        <translation>auto（自动）、manual（手动设置）或 absent（人工标记为无条带）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>background-subtracted volume of the phospho band; the bands of a lane are summed, several lanes of one sample give their geometric mean</source>
        <translation>磷酸化条带扣除背景后的体积；同一泳道的条带相加，同一样品的多条泳道取几何平均值</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>band FWHM</source>
        <translation>条带半高宽</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>band row chosen</source>
        <translation>已选条带行</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>band row jumps</source>
        <translation>条带行错位</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>band row missing</source>
        <translation>缺少条带行</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>band row of one lane</source>
        <translation>仅一条泳道的条带行</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>band row of the image, from 1 at the top</source>
        <translation>图像的条带行，从上往下由 1 开始</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>band row taken over</source>
        <translation>沿用的条带行</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>band row {number}</source>
        <translation>第 {number} 条带行</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>band row {row}, {lanes}</source>
        <translation>第 {row} 条带行，{lanes}</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>band row {row}, {words}</source>
        <translation>第 {row} 条带行，{words}</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>band row {row}: rows count from 1 at the top</source>
        <translation>第 {row} 条带行：条带行从上往下由 1 开始计数</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>band row {row}: top ({top:g} px) must be above bottom ({bottom:g} px)</source>
        <translation>第 {row} 条带行：上边界（{top:g} px）必须在下边界（{bottom:g} px）之上</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>band sigma</source>
        <translation>条带 σ</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>band volume</source>
        <translation>条带体积</translation>
    </message>
    <message>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <source>band {row}: {state}</source>
        <translation>条带 {row}：{state}</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>bands of SNR below 50: rows weighted by the shape of the row's bands, or summed as they are</source>
        <translation>信噪比低于 50 的条带：各行按该条带行的共同形状加权，或直接求和</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>bands of {lane}: row {row} is there twice</source>
        <translation>{lane}的条带：第 {row} 行出现了两次</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>bands of {lane}: there is no band row {row}: {there}</source>
        <translation>{lane}的条带：没有第 {row} 条带行：{there}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>bands overlap</source>
        <translation>条带重叠</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <source>being fitted</source>
        <translation>正在拟合</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>below detection limit</source>
        <translation>低于检出限</translation>
    </message>
    <message>
        <location filename="../../assays/bca.py"/>
        <source>below the curve</source>
        <translation>低于曲线</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>below {limit:g}</source>
        <translation>小于 {limit:g}</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>bends towards a maximum</source>
        <translation>趋于饱和</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>between runs</source>
        <translation>批次间校准</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>beyond the ladder</source>
        <translation>超出分子量标记</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>bit</source>
        <translation>位</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>bits per stored pixel</source>
        <translation>每个存储像素的位数</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <location filename="../../gui/documents/exporting.py"/>
        <source>blot</source>
        <translation>印迹</translation>
    </message>
    <message>
        <location filename="../../edits/pairings.py"/>
        <source>blot {blot_id} ({target}) is {form}; here it must be {allowed}</source>
        <translation>印迹 {blot_id}（{target}）为{form}；此处必须为{allowed}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/rescue_dialog.py"/>
        <source>blotquant ended before this work was saved. Restore opens a project as it was; nothing that was saved is overwritten until you save it.</source>
        <translation>blotquant 在保存这些工作之前就已结束。“恢复”会按当时的状态打开项目；在您保存之前，不会覆盖任何已保存的内容。</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>blotquant is free software: you may use, change and pass it on, also in a company. It comes without warranty, and it is not a medical device.</source>
        <translation>blotquant 是自由软件：您可以使用、修改和传播它，在企业中也可以。本软件不提供任何担保，也不是医疗器械。</translation>
    </message>
    <message>
        <location filename="../../gui/about.py"/>
        <source>blotquant stands on the work of others. It uses Qt through PySide6 under the GNU Lesser General Public License, version 3: the libraries are unchanged and may be replaced by your own.</source>
        <translation>blotquant 建立在他人的工作之上。它依据 GNU 较宽松通用公共许可证（LGPL）第 3 版，通过 PySide6 使用 Qt：这些库未经修改，您可以用自己的版本替换。</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <location filename="../../gui/documents/exporting.py"/>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>blots</source>
        <translation>印迹</translation>
    </message>
    <message>
        <location filename="../../edits/document.py"/>
        <source>both projects hold the assay {names}: remove it from one of them</source>
        <translation>两个项目都含有检测 {names}：请从其中一个移除</translation>
    </message>
    <message>
        <location filename="../../edits/document.py"/>
        <source>both projects hold the image {names}: remove it from one of them</source>
        <translation>两个项目都包含图像 {names}：请从其中一个移除</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_plot.py"/>
        <source>bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>by condition</source>
        <translation>按条件</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>by dose</source>
        <translation>按剂量</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>by time</source>
        <translation>按时间</translation>
    </message>
    <message>
        <location filename="../../assays/qpcr.py"/>
        <source>by {cycles:.1f} cycles</source>
        <translation>相差 {cycles:.1f} 个循环</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>cDNA in a dilution standard, any unit</source>
        <translation>稀释标准品中的 cDNA，单位不限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>calibrated_ratio over that of the same vehicle rows</source>
        <translation>calibrated_ratio 除以相同溶媒对照行的该值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/blots_panel.py"/>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>cannot hold a project that contradicts itself</source>
        <translation>不能保存自相矛盾的项目</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>centre of the band on the centre line of its lane</source>
        <translation>条带在其泳道中线上的中心</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>centre of {lane}: a line needs two points or more</source>
        <translation>{lane}的中线：一条线至少需要两个点</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>centre of {lane}: must run from top to bottom, so row {below:g} cannot follow {above:g}</source>
        <translation>{lane}的中线：必须从上往下，因此第 {below:g} 行不能在第 {above:g} 行之后</translation>
    </message>
    <message>
        <location filename="../../gui/panels/blots_panel.py"/>
        <source>check the lanes</source>
        <translation>请检查泳道</translation>
    </message>
    <message>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <source>chosen: {numbers}</source>
        <translation>已选：{numbers}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/incoming.py"/>
        <location filename="../../gui/assays/panel.py"/>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>clipped bands</source>
        <translation>被截断的条带</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>clipped bands: a limit; estimate: by their flanks, kept out of means and tests; count: within them</source>
        <translation>被截断的条带：limit 作为界限；estimate 由侧翼估计，不计入平均值和检验；count 由侧翼估计并计入</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>codes of what to know about this row; the Problems sheet explains them</source>
        <translation>关于此行须知事项的代码；Problems 工作表中有解释</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>coefficient of variation left between experiments, pooled over the conditions</source>
        <translation>各次实验间剩余的变异系数，合并所有条件</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>coefficient of variation of the aligned values between experiments</source>
        <translation>各次实验间校准后数值的变异系数</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>colour image</source>
        <translation>彩色图像</translation>
    </message>
    <message>
        <location filename="../../gui/tables/clipboard.py"/>
        <source>columns to the right of its last column: {count}</source>
        <translation>超出表格最右一列的列数：{count}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>common load</source>
        <translation>统一上样量</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>concentration of the sample buffer: 4 for 4x</source>
        <translation>上样缓冲液的浓度：4x 写 4</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>concerns {lanes}</source>
        <translation>涉及{lanes}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>contamination</source>
        <translation>污染</translation>
    </message>
    <message>
        <location filename="../../assays/plates.py"/>
        <location filename="../../codes/table.py"/>
        <source>control failed</source>
        <translation>对照失败</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>correction without a row</source>
        <translation>修正失去条带行</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>counted by the dates, here {seen}</source>
        <translation>按日期排序编号，此处为 {seen}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>counts per px</source>
        <translation>计数/px</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>coverage of the intervals</source>
        <translation>区间的覆盖率</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>crop of blot {blot}: top must be above bottom, left before right, none negative</source>
        <translation>印迹 {blot} 的裁剪：上必须在下之上，左必须在右之前，且均不得为负</translation>
    </message>
    <message>
        <location filename="../../files/assay_columns.py"/>
        <source>ct, gene, and sample or treatment</source>
        <translation>ct、gene，以及 sample 或 treatment</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>cubic</source>
        <translation>三次曲线</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>curve from which the weights in the Bands sheet are read</source>
        <translation>Bands 工作表中分子量所依据的曲线</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>curve of log10 weight over place through the ladder</source>
        <translation>分子量标记的 log10 分子量对位置的曲线</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>curve of log10 weight over place through the ladder; auto: pchip from 5 bands on, else linear</source>
        <translation>由分子量标记得到的 log10 分子量对位置的曲线；auto：5 条带及以上用 pchip，否则用直线</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>curve through band-free rows</source>
        <translation>通过无条带区域的曲线</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>curved background</source>
        <translation>背景弯曲</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>cut at the valley</source>
        <translation>在波谷处切开</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>cut at the valley between the bands</source>
        <translation>在两条带之间的波谷处切开</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>cut by the edge</source>
        <translation>被边缘截断</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>cycles</source>
        <translation>循环</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>dark bands</source>
        <translation>深色条带</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>dark or light bands unclear</source>
        <translation>条带明暗不明</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>dark-bands</source>
        <translation>深色条带</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>depends on background</source>
        <translation>受背景方法影响</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>difference between edge and inside that is worth a warning</source>
        <translation>边缘与内部相差多少时给出警告</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>different heights of the picture tell different numbers</source>
        <translation>图像不同高度给出的数目不同</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>different loads of the dilution series</source>
        <translation>稀释系列中不同的上样量</translation>
    </message>
    <message>
        <location filename="../../files/layout_images.py"/>
        <source>differs from row {row}, which is about the same image {image}</source>
        <translation>与同一图像 {image} 的第 {row} 行不同</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>differs from row {row}, which is about the same {name}</source>
        <translation>与第 {row} 行不同，而该行描述的是同一个 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>dilution series</source>
        <translation>稀释系列</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>dilution standard</source>
        <translation>稀释标准品</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>distinct doses above zero in the fit</source>
        <translation>拟合中大于零的不同剂量数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>distinct times</source>
        <translation>不同的时间点数</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_print.py"/>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_axis.py"/>
        <location filename="../../gui/panels/dose_axis.py"/>
        <source>dose</source>
        <translation>剂量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>dose (see x_unit) or time</source>
        <translation>剂量（见 x_unit）或时间</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_axis.py"/>
        <location filename="../../gui/panels/dose_axis.py"/>
        <source>dose ({unit})</source>
        <translation>剂量（{unit}）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>dose of half the effect</source>
        <translation>产生半数效应的剂量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>dose of half the effect of the positive control</source>
        <translation>达到阳性对照效应一半的剂量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>dose of the treatment; blank = none</source>
        <translation>处理的剂量；空白 = 无</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>dose or time: what x is</source>
        <translation>dose（剂量）或 time（时间）：x 的含义</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>dose-response curve</source>
        <translation>剂量反应曲线</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>dose-response curve: 3PL holds the Hill slope at 1, auto takes 5PL if AICc falls by 4</source>
        <translation>剂量反应曲线：3PL 将 Hill 斜率固定为 1，auto 在 AICc 下降 4 时采用 5PL</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>doses</source>
        <translation>个剂量</translation>
    </message>
    <message>
        <location filename="../../curves/potency.py"/>
        <source>doses in {unit} and in {other} cannot be compared</source>
        <translation>以 {unit} 和以 {other} 计的剂量无法比较</translation>
    </message>
    <message>
        <location filename="../../assays/agonists.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>doses too close</source>
        <translation>剂量间隔太小</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ec50 of the reference agonist over this ec50</source>
        <translation>参照激动剂的 ec50 除以此 ec50</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>edge effect</source>
        <translation>边缘效应</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>edge of the plate</source>
        <translation>孔板边缘</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>edge {value} %</source>
        <translation>边缘 {value} %</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>efficiency assumed</source>
        <translation>假定效率</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../model.py"/>
        <source>empty</source>
        <translation>空泳道</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>empty image</source>
        <translation>空白图像</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>empty lane</source>
        <translation>空泳道</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>encoding overruled</source>
        <translation>编码方式被改写</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_plot.py"/>
        <source>end of the camera's range</source>
        <translation>相机量程上限</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>error: not measured; warning: look before you use the number; info: good to know</source>
        <translation>error：未能测量；warning：使用数值前请先查看；info：供参考</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/chart_marks.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <location filename="../../model.py"/>
        <source>estimated</source>
        <translation>估计值</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>estimated by their flanks, out of means and tests</source>
        <translation>由侧翼估计，不计入平均值和检验</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>estimated by their flanks, within means and tests</source>
        <translation>由侧翼估计，计入平均值和检验</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>every condition (n = {counts})</source>
        <translation>所有条件（n = {counts}）</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>every pixel has the value {value}: there is nothing to measure.</source>
        <translation>所有像素的值都是 {value}：没有可测量的内容。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <source>excluded by hand</source>
        <translation>人工排除</translation>
    </message>
    <message>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <source>excluded: {numbers}</source>
        <translation>已排除：{numbers}</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>expected weight</source>
        <translation>预期分子量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>experiments</source>
        <translation>次实验</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>experiments as blocks, Dunnett (recommended)</source>
        <translation>以实验为区组，Dunnett 检验（推荐）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>experiments differ</source>
        <translation>各次实验不一致</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>exposure not used</source>
        <translation>曝光未采用</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>exposure time, where the file tells it</source>
        <translation>曝光时间（若文件中有记录）</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>exposure_s of blot {blot}: must be above 0 s, not {seconds:g}</source>
        <translation>印迹 {blot} 的 exposure_s：必须大于 0 秒，而不是 {seconds:g}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>exposures disagree</source>
        <translation>曝光不一致</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>extrapolated, with a flag</source>
        <translation>外推，并加标记</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>fault of the program</source>
        <translation>程序故障</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>few experiments</source>
        <translation>实验次数少</translation>
    </message>
    <message>
        <location filename="../../analysis/clipped.py"/>
        <source>fewer than three bands of the row are clear and not clipped</source>
        <translation>该行中清晰且未截断的条带不足三条</translation>
    </message>
    <message>
        <location filename="../../exposure_merge.py"/>
        <source>fewer than {count} bands are clear on this and on the next longer</source>
        <translation>与下一个较长曝光共有的清晰条带少于 {count} 条</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>file, relative to the layout sheet or project</source>
        <translation>文件，相对于上样表或项目的路径</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>film (density)</source>
        <translation>胶片（光密度）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>fingerprint of the file: the same value means the same bytes</source>
        <translation>文件指纹：值相同即内容完全相同</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_panel.py"/>
        <source>first of {number} chosen lanes</source>
        <translation>所选 {number} 条泳道中的第一条</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>fitted (recommended)</source>
        <translation>拟合（推荐）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>five parameters, asymmetric</source>
        <translation>五参数，非对称</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>flipped</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <location filename="../../gui/panels/heat_colours.py"/>
        <source>fold</source>
        <translation>倍数</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>fold over the vehicle (recommended)</source>
        <translation>相对溶媒对照的倍数（推荐）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>fold over the vehicle after the blots were aligned, see Alignment</source>
        <translation>印迹间校准后相对溶媒对照的倍数，见 Alignment</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>fold x min</source>
        <translation>倍数 × 分钟</translation>
    </message>
    <message>
        <location filename="../../gui/assays/expression_chart.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>fold {value}</source>
        <translation>倍数 {value}</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>four or five, by AICc</source>
        <translation>四参数或五参数，由 AICc 决定</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>four parameters (recommended)</source>
        <translation>四参数（推荐）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>from a shorter exposure</source>
        <translation>取自较短曝光</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>from band to band</source>
        <translation>逐带连线</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>from {limit:g}</source>
        <translation>不小于 {limit:g}</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>genes</source>
        <translation>基因</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>geometric mean fold at that time</source>
        <translation>该时间的几何平均倍数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>geometric mean of the EC50 of single experiments, where each has one</source>
        <translation>各次实验 EC50 的几何平均值，仅当每次实验都有 EC50 时给出</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>geometric mean of the experiments: {ec50}</source>
        <translation>各次实验的几何平均值：{ec50}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>geometric mean of the experiments: {ratio}</source>
        <translation>各次实验的几何平均值：{ratio}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>geometric mean of the fold of its lanes; or percent of the positive control</source>
        <translation>其各泳道倍数的几何平均值；或阳性对照的百分比</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>geometric mean of the fold over the independent experiments</source>
        <translation>各次独立实验倍数的几何平均值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>geometric mean of the relative potency of single experiments, where each has one</source>
        <translation>各次实验相对效价的几何平均值，仅当每次实验都有时给出</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>geometric standard deviation over the experiments</source>
        <translation>各次实验的几何标准差</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>ghost band</source>
        <translation>鬼影条带</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>half height of the box of an automatic band</source>
        <translation>自动条带测量框的半高</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>half-life of the decline after the peak</source>
        <translation>峰值之后下降的半衰期</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>has more than {most} rows</source>
        <translation>超过 {most} 行</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>has no total</source>
        <translation>没有总蛋白印迹</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>has no total: it shares no sample with {totals}</source>
        <translation>没有总蛋白印迹：它与 {totals} 没有共同的样品</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>has two totals: {totals}</source>
        <translation>有两个总蛋白印迹：{totals}</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>held at the positive control</source>
        <translation>固定为阳性对照</translation>
    </message>
    <message>
        <location filename="../../curves/times.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>highest at the first time</source>
        <translation>最高值在第一个时间点</translation>
    </message>
    <message>
        <location filename="../../curves/times.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>highest at the last time</source>
        <translation>最高值在最后一个时间点</translation>
    </message>
    <message>
        <location filename="../../assays/plates.py"/>
        <source>highest mean of the plate</source>
        <translation>该板的最高平均值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>highest ratio under other backgrounds and in other boxes</source>
        <translation>采用其他背景和其他方框大小时的最高比值</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>how far a band row may be from mw_kda to be taken as the target</source>
        <translation>条带行与 mw_kda 相差多少以内仍可视为目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>how far a band row may be from the expected weight to be taken as the target</source>
        <translation>条带行与预期分子量相差多远仍可视为目标蛋白</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>how far above and below the band background rows are taken</source>
        <translation>在条带上下方多大范围内取背景行</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>how far above the blank a lysate must read</source>
        <translation>裂解液的读数须高于空白多少</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>how p values are adjusted across the targets that are asked the same</source>
        <translation>对回答同一问题的多个目标蛋白，p 值如何校正</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>how stored values were read: linear, square-root, image-plate or density</source>
        <translation>存储值的读取方式：linear（线性）、square-root（平方根）、image-plate（成像板）或 density（光密度）</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>how the background under a band is estimated</source>
        <translation>如何估计条带下的背景</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>how the blots are made comparable; none: the ratios as they are</source>
        <translation>如何使各印迹具有可比性；none：比值保持原样</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>how the blots of a target are made comparable</source>
        <translation>同一目标蛋白的各张印迹如何校准到可比</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>how the blots of a target are made comparable for aligned_fold</source>
        <translation>计算 aligned_fold 时如何使同一目标蛋白的各印迹具有可比性</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>how the volume was made: fit, with the shape (the band overlaps another, the volume is that of its curve); valley (cut there from the band it overlaps); weighted, with the shape (a weak band, its rows weighted by what they tell); blank: plain sum over the box</source>
        <translation>体积的计算方式：fit 加形状（条带与相邻条带重叠，体积为其曲线的面积）；valley（在谷底与重叠条带切开）；weighted 加形状（弱条带，各行按所含信息加权）；空白：框内简单求和</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>how the whole series runs: proportional, offset or hyperbolic</source>
        <translation>整个系列的走势：成正比、有偏移或双曲线</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>image changed</source>
        <translation>图像已更改</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>image damaged</source>
        <translation>图像损坏</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>image missing</source>
        <translation>图像缺失</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>image of blot {blot}: no file can have this name</source>
        <translation>印迹 {blot} 的图像：文件不能使用这样的名称</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>image of blot {blot}: the file name is missing</source>
        <translation>印迹 {blot} 的图像：缺少文件名</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>image plate (log)</source>
        <translation>成像板（对数）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>image too large</source>
        <translation>图像过大</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>image {path} page {page} holds {target} {form} twice</source>
        <translation>图像 {path} 第 {page} 页包含两次 {target} {form}</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>image {path} page {page} is on two membranes: {one}, {other}</source>
        <translation>图像 {path} 第 {page} 页属于两张膜：{one}、{other}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>images of one membrane share their lanes</source>
        <translation>同一张膜的图像共用泳道</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>incomplete time course</source>
        <translation>时间进程不完整</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>independent experiments</source>
        <translation>独立实验数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>independent experiments in the fit</source>
        <translation>计入拟合的独立实验数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>independent experiments in the mean</source>
        <translation>计入平均值的独立实验数</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>info</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>into a plateau</source>
        <translation>趋于平台</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>is below 1</source>
        <translation>小于 1</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <location filename="../../files/layout_cells.py"/>
        <location filename="../../files/layout_rows.py"/>
        <source>is blank</source>
        <translation>为空</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>is blank although there is a time</source>
        <translation>为空，但填写了时间</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>is blank for a dilution standard</source>
        <translation>为空，而该孔是稀释系列的标准品</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>is blank for a standard</source>
        <translation>为空，而该泳道是标准品</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>is negative</source>
        <translation>为负数</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>is too large</source>
        <translation>过大</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <location filename="../../files/surveys.py"/>
        <source>it cannot be opened: {reason}.</source>
        <translation>无法打开：{reason}。</translation>
    </message>
    <message>
        <location filename="../../files/encodings.py"/>
        <source>it cannot be read as an image plate: it does not tell sensitivity and latitude.</source>
        <translation>无法按成像板读取：文件中没有灵敏度和宽容度。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>it cannot be told from the pixels whether bands are darker or lighter than the rest.</source>
        <translation>无法从像素判断条带比其余部分深还是浅。</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <source>it cannot be told what this plate holds</source>
        <translation>无法判断此孔板的内容</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it describes the .img file of the same name.</source>
        <translation>这是同名 .img 文件的说明文件。</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>it has {count} pages or more; the limit is {most}.</source>
        <translation>文件至少有 {count} 页；上限为 {most} 页。</translation>
    </message>
    <message>
        <location filename="../../files/raster.py"/>
        <source>it holds {count} bytes of data for {wanted} bytes of pixels.</source>
        <translation>文件中有 {count} 字节数据，而像素只需 {wanted} 字节。</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>it holds {count} bytes of pixels where {wanted} are expected.</source>
        <translation>文件中有 {count} 字节像素数据，而应为 {wanted} 字节。</translation>
    </message>
    <message>
        <location filename="../../files/quantity_one.py"/>
        <source>it holds {depth} bytes per pixel; Quantity One files of 2 are read here.</source>
        <translation>文件中每像素为 {depth} 字节；此处只能读取每像素 2 字节的 Quantity One 文件。</translation>
    </message>
    <message>
        <location filename="../../files/molecular_dynamics.py"/>
        <source>it is a .gel file that stores its values in a way that is not known here ({kind!r}).</source>
        <translation>这是 .gel 文件，但其数值的存储方式在此未知（{kind!r}）。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a FITS file.</source>
        <translation>这是 FITS 文件。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a GIF, which holds 256 colours at most.</source>
        <translation>这是 GIF，最多只有 256 种颜色。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a HEIC picture or a film of a camera.</source>
        <translation>这是 HEIC 图片或相机视频。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a JPEG 2000 picture.</source>
        <translation>这是 JPEG 2000 图片。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a PDF document, not an image.</source>
        <translation>这是 PDF 文档，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a Photoshop document.</source>
        <translation>这是 Photoshop 文档。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a PostScript drawing, not an image.</source>
        <translation>这是 PostScript 图形，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>it is a TIFF file without any picture.</source>
        <translation>这是不含任何图像的 TIFF 文件。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a WebP picture or a recording, which no imager writes.</source>
        <translation>这是 WebP 图片或音视频文件，成像仪不会生成此类文件。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a Zeiss CZI file.</source>
        <translation>这是蔡司 CZI 文件。</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <source>it is a device or a pipe, not a file</source>
        <translation>这是设备或管道，不是文件</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a page of the web, not an image.</source>
        <translation>这是网页，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>it is a scan imported into Image Lab whose values may be square roots.</source>
        <translation>这是导入 Image Lab 的扫描图像，其数值可能是平方根。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is a text document, not an image.</source>
        <translation>这是文本文档，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is an HDF5 file.</source>
        <translation>这是 HDF5 文件。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is an Office document of the old kind, not an image.</source>
        <translation>这是旧格式的 Office 文档，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>it is an Office document, not an image.</source>
        <translation>这是 Office 文档，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>it is an archive or an Office document, not an image.</source>
        <translation>这是压缩包或 Office 文档，不是图像。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>it is an archive without any image.</source>
        <translation>这是不含图像的压缩包。</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>it unpacks to {size:.0f} MB, more than a layout sheet can need</source>
        <translation>解压后为 {size:.0f} MB，超出上样表所需</translation>
    </message>
    <message>
        <location filename="../../files/fuji.py"/>
        <source>its .inf describes {wanted} bytes of pixels, but the .img holds {count}.</source>
        <translation>其 .inf 标明有 {wanted} 字节像素数据，而 .img 中为 {count} 字节。</translation>
    </message>
    <message>
        <location filename="../../files/fuji.py"/>
        <source>its .inf does not describe an image in the way of Fuji scanners.</source>
        <translation>其 .inf 不是富士扫描仪的图像说明。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>its 64-bit integers are too large to be held exactly.</source>
        <translation>其 64 位整数过大，无法精确保存。</translation>
    </message>
    <message>
        <location filename="../../files/foreign.py"/>
        <source>its content is none of the formats read here ({known}), whatever its name says.</source>
        <translation>不论文件名如何，其内容都不是此处可读取的格式（{known}）。</translation>
    </message>
    <message>
        <location filename="../../files/safe_xml.py"/>
        <source>its description declares a document type or entities, which no imager needs</source>
        <translation>其说明中声明了文档类型或实体，而成像仪无需这样做</translation>
    </message>
    <message>
        <location filename="../../files/safe_xml.py"/>
        <source>its description is nested more than {most} deep</source>
        <translation>其说明的嵌套超过 {most} 层</translation>
    </message>
    <message>
        <location filename="../../files/safe_xml.py"/>
        <source>its description is not well formed ({reason})</source>
        <translation>其说明的格式不正确（{reason}）</translation>
    </message>
    <message>
        <location filename="../../files/safe_xml.py"/>
        <source>its description is {count} bytes long; the limit is {most}</source>
        <translation>其说明长 {count} 字节；上限为 {most} 字节</translation>
    </message>
    <message>
        <location filename="../../analysis/clipped.py"/>
        <source>its flanks are not those of the other bands of the row</source>
        <translation>其侧翼与该行其他条带不同</translation>
    </message>
    <message>
        <location filename="../../files/surveys.py"/>
        <source>its header cannot be read ({reason}).</source>
        <translation>无法读取其文件头（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>its header says {cols} x {rows} pixels, {channels} channels; the limit is {limit:g} million.</source>
        <translation>其文件头标明为 {cols} × {rows} 像素、{channels} 个通道；上限为 {limit:g} 百万。</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>its header says {cols} x {rows} pixels.</source>
        <translation>其文件头标明为 {cols} × {rows} 像素。</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>its header says {cols} x {rows} pixels; the limit is {limit:g} million.</source>
        <translation>其文件头标明为 {cols} × {rows} 像素；上限为 {limit:g} 百万。</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>its pixels are compressed in a way that is not read here ({name}).</source>
        <translation>其像素的压缩方式无法在此读取（{name}）。</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>its pixels are of a kind that is not read here ({dtype}, shape {shape}).</source>
        <translation>其像素类型无法在此读取（{dtype}，形状 {shape}）。</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>its pixels are {colours} colours, which cannot be turned into signal.</source>
        <translation>其像素为 {colours} 颜色，无法转换为信号。</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>its place, free of the smile of the blot</source>
        <translation>其位置（已消除印迹的“微笑效应”）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>kDa</source>
        <translation>kDa</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>ladder</source>
        <translation>分子量标记</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>ladder in doubt</source>
        <translation>分子量标记存疑</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>ladder not seen</source>
        <translation>未见分子量标记</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ladder: read off the marker lanes; &gt; or &lt;: beyond the ladder, no number</source>
        <translation>ladder：由分子量标记泳道读出；&gt; 或 &lt;：超出分子量标记范围，没有数值</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>ladder_kda of blot {blot}: a ladder has two bands or more</source>
        <translation>印迹 {blot} 的 ladder_kda：分子量标记至少有两条带</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>ladder_kda of blot {blot}: weights are above 0 kDa, the heaviest first, each once</source>
        <translation>印迹 {blot} 的 ladder_kda：分子量须大于 0 kDa，从大到小，各出现一次</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lane number from the left</source>
        <translation>从左起的泳道号</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lane number from the left; blank = all of the image</source>
        <translation>从左起的泳道号；空白 = 整张图像</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>lane pitch</source>
        <translation>泳道间距</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>lane {lane} (number {number})</source>
        <translation>泳道 {number}（{lane}）</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>lane {lane} is given to {one} and to {other}</source>
        <translation>泳道 {lane} 同时分配给了 {one} 和 {other}</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>lane {lane} of blot {blot} names sample {sample_id}, which is not there</source>
        <translation>印迹 {blot} 的泳道 {lane} 所指的样品 {sample_id} 不存在</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>lane {lane} of {name} is in row {row} already</source>
        <translation>{name} 的泳道 {lane} 已在第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>lane {lane} of {where} means two samples: it differs from row {row} in {names}</source>
        <translation>{where} 的泳道 {lane} 对应两个样品：与第 {row} 行的 {names} 不同</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <location filename="../../checks.py"/>
        <location filename="../../codes/__init__.py"/>
        <location filename="../../gui/commands/lanes.py"/>
        <location filename="../../gui/panels/problem_rows.py"/>
        <source>lane {number}</source>
        <translation>泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../edits/lane_shapes.py"/>
        <source>lane {number} has a point in row {row:g} already</source>
        <translation>泳道 {number} 在第 {row:g} 行已有节点</translation>
    </message>
    <message>
        <location filename="../../edits/lane_shapes.py"/>
        <source>lane {number} has the points 0 to {last}, not {node}</source>
        <translation>泳道 {number} 的节点为 0 到 {last}，没有 {node}</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>lane {number} is</source>
        <translation>泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../edits/lane_places.py"/>
        <source>lane {number} of {path} has not been placed yet</source>
        <translation>{path} 的泳道 {number} 尚未放置</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>lane {number}, band row {row}</source>
        <translation>泳道 {number}，第 {row} 条带行</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>lane {number}, {count} px</source>
        <translation>泳道 {number}，{count} px</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>lane {number}: {sample}</source>
        <translation>泳道 {number}：{sample}</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <location filename="../../columns.py"/>
        <location filename="../../edits/consistency.py"/>
        <location filename="../../model.py"/>
        <source>lanes</source>
        <translation>泳道</translation>
    </message>
    <message>
        <location filename="../../edits/lane_samples.py"/>
        <source>lanes are described one blot at a time, not those of {names}</source>
        <translation>一次只能描述一张印迹的泳道，不能同时描述 {names} 的泳道</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>lanes in doubt</source>
        <translation>泳道存疑</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>lanes kept for the ladder, as 1,15; blank = none</source>
        <translation>留给分子量标记的泳道，如 1,15；留空表示没有</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>lanes not found</source>
        <translation>未找到泳道</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>lanes of blot {blot}: two lanes have the number {number}</source>
        <translation>印迹 {blot} 的泳道：有两条泳道的编号为 {number}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lanes of the dilution series</source>
        <translation>稀释系列的泳道</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>lanes {first} to {last} are</source>
        <translation>泳道 {first} 至 {last}</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <location filename="../../checks.py"/>
        <source>lanes {numbers}</source>
        <translation>泳道 {numbers}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>largest load of the proportional range</source>
        <translation>成正比范围内的最大上样量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>largest load over which both are proportional</source>
        <translation>两者都成正比的最大上样量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>largest volume seen within the range</source>
        <translation>范围内见到的最大体积</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>largest width of a lane placed automatically</source>
        <translation>自动放置的泳道的最大宽度</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>late Ct</source>
        <translation>Ct 过晚</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>least distance above and below the band searched for background</source>
        <translation>在条带上下方搜索背景的最小距离</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>least distance of the no-template control from the samples</source>
        <translation>无模板对照与样品的最小距离</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>least load of the proportional range; blank: none was found</source>
        <translation>成正比范围内的最小上样量；空白：未找到</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>least load over which both are proportional</source>
        <translation>两者都成正比的最小上样量</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>least load that is still worth a lane</source>
        <translation>仍值得占一条泳道的最小上样量</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>least squares</source>
        <translation>最小二乘法</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>least volume seen within the range</source>
        <translation>范围内见到的最小体积</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>leave-one-out error of this model: by how much the other bands miss this weight</source>
        <translation>该模型的留一误差：用其余条带推算此分子量的偏差</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>left edge of the box</source>
        <translation>测量框的左边缘</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>left out: {why}</source>
        <translation>已排除：{why}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>library that decoded the file, with its version</source>
        <translation>解码该文件的软件库及其版本</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>light bands</source>
        <translation>浅色条带</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>light-bands</source>
        <translation>浅色条带</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>limit of detection (Currie 1968)</source>
        <translation>检出限（Currie 1968）</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>limit of quantification (Currie 1968)</source>
        <translation>定量限（Currie 1968）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>limits of the line</source>
        <translation>检出限取自直线法</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>line from valley to valley</source>
        <translation>谷到谷的直线</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>linear range</source>
        <translation>线性范围</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>linear with an offset</source>
        <translation>线性但有截距</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>little background</source>
        <translation>背景行不足</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>livak: E = 2; pfaffl: measured efficiencies; auto: pfaffl if every gene has one</source>
        <translation>livak：E = 2；pfaffl：实测扩增效率；auto：每个基因都有实测效率时用 pfaffl</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>load of the blot's dilution series that gives this volume</source>
        <translation>印迹的稀释系列中给出此体积的上样量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>load of the phospho band over load of the total band, each by the dilution series of its blot</source>
        <translation>磷酸化条带的上样量除以总蛋白条带的上样量，均由各自印迹的稀释系列得出</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>load too low</source>
        <translation>上样量过低</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <location filename="../../model.py"/>
        <source>loading</source>
        <translation>内参</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <source>loading control</source>
        <translation>内参</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>loading control of the membrane with a dilution series of its own</source>
        <translation>膜上自带稀释系列的内参</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>loading control on one side</source>
        <translation>仅一侧有内参</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>loading error</source>
        <translation>上样错误</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>loading not measured</source>
        <translation>内参未测量</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>loading saturated</source>
        <translation>内参饱和</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>loading too weak</source>
        <translation>内参太弱</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>loads</source>
        <translation>上样量</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>log two-way model (recommended)</source>
        <translation>对数双因素模型（推荐）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>log2</source>
        <translation>log2</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>log2 fold</source>
        <translation>log2 倍数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>log2 of the fold</source>
        <translation>倍数的 log2</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>logistic</source>
        <translation>逻辑曲线</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>logistic (4PL)</source>
        <translation>逻辑斯谛曲线（4PL）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>lossy compression</source>
        <translation>有损压缩</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit (t, on the ln scale)</source>
        <translation>置信下限（t 分布，ln 尺度）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of aligned_fold</source>
        <translation>aligned_fold 的置信下限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of auc over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 auc 的置信下限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of ec50 (profile likelihood)</source>
        <translation>ec50 的置信下限（剖面似然法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of ec50_mean (t over experiments)</source>
        <translation>ec50_mean 的置信下限（各次实验，t 分布）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of half_life_min over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 half_life_min 的置信下限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of net_auc over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 net_auc 的置信下限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of peak_time_min over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 peak_time_min 的置信下限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of potency_mean (paired t)</source>
        <translation>potency_mean 的置信下限（配对 t）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower confidence limit of relative_potency</source>
        <translation>relative_potency 的置信下限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower edge of the box</source>
        <translation>测量框的下边缘</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower end of its 90 % interval</source>
        <translation>其 90 % 区间的下限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower end of its 95 % interval</source>
        <translation>其 95 % 区间的下限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower end of its confidence band</source>
        <translation>其置信带的下端</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower end of its interval</source>
        <translation>其区间的下限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lower end of the interval of the ratio from pixel noise</source>
        <translation>由像素噪声得到的比值区间的下端</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>lowest ratio under other backgrounds and in other boxes</source>
        <translation>采用其他背景和其他方框大小时的最低比值</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>marked absent</source>
        <translation>已标记为无条带</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../model.py"/>
        <source>marker</source>
        <translation>分子量标记</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>marker: {name}</source>
        <translation>分子量标记：{name}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>masked pixels</source>
        <translation>含屏蔽像素</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>maximum likelihood</source>
        <translation>最大似然法</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>mean background in the box</source>
        <translation>测量框内的平均背景</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <source>mean of the experiments</source>
        <translation>各次实验的均值</translation>
    </message>
    <message>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <source>measured</source>
        <translation>已测量</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>measured efficiencies (Pfaffl)</source>
        <translation>实测扩增效率（Pfaffl）</translation>
    </message>
    <message>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <source>measured, weak</source>
        <translation>已测量，弱</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>median of a border above and below</source>
        <translation>上下边缘的中位数</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>membrane {membrane}</source>
        <translation>膜 {membrane}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>min</source>
        <translation>分钟</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>minutes of treatment</source>
        <translation>处理的分钟数</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>molecular weight: by the ladder where mw_by says so, else the one expected</source>
        <translation>分子量：mw_by 注明时由分子量标记得出，否则为预期值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>most that a load is off the proportional line</source>
        <translation>上样量偏离正比线的最大值</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>most that a load of a dilution series may be off the proportional line</source>
        <translation>稀释系列中上样量允许偏离正比线的最大值</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>must be {wanted}, not {given}</source>
        <translation>必须是{wanted}，而不是{given}</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>mw_kda of blot {blot}: must be above 0 kDa, not {mw_kda:g}</source>
        <translation>印迹 {blot} 的 mw_kda：必须大于 0 kDa，而不是 {mw_kda:g}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/comparison_dialog.py"/>
        <location filename="../../gui/panels/curve_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>nearly saturated</source>
        <translation>接近饱和</translation>
    </message>
    <message>
        <location filename="../../curves/times.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>negative times</source>
        <translation>时间为负</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no EC50</source>
        <translation>无 EC50</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no band row</source>
        <translation>无条带行</translation>
    </message>
    <message>
        <location filename="../../edits/band_rows.py"/>
        <source>no band row to fix on {path}: name one, or free the rows</source>
        <translation>{path} 上没有可固定的条带行：请指定一行，或解除固定</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no blank</source>
        <translation>没有空白</translation>
    </message>
    <message>
        <location filename="../../assays/quantities.py"/>
        <source>no calibrator</source>
        <translation>没有校准样品</translation>
    </message>
    <message>
        <location filename="../../curves/judging.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>no clear effect of the dose</source>
        <translation>剂量效应不明确</translation>
    </message>
    <message>
        <location filename="../../assays/loading.py"/>
        <source>no concentration</source>
        <translation>没有浓度</translation>
    </message>
    <message>
        <location filename="../../assays/bca.py"/>
        <source>no curve</source>
        <translation>没有曲线</translation>
    </message>
    <message>
        <location filename="../../curves/times.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>no decline to measure</source>
        <translation>没有可测量的下降</translation>
    </message>
    <message>
        <location filename="../../curves/times.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>no experiment has all times</source>
        <translation>没有一次实验包含所有时间点</translation>
    </message>
    <message>
        <location filename="../../analysis/ladder.py"/>
        <source>no lane has the role marker</source>
        <translation>没有角色为分子量标记的泳道</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>no lane has the role vehicle, concerns {lanes}</source>
        <translation>没有角色为 vehicle 的泳道，涉及{lanes}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/blots_panel.py"/>
        <source>no lanes yet</source>
        <translation>尚无泳道</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no linear range</source>
        <translation>无线性范围</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no load known</source>
        <translation>上样量未知</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no loading control</source>
        <translation>无内参</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>no pixel holds a number.</source>
        <translation>所有像素都没有数值。</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>no positive control</source>
        <translation>无阳性对照</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>no range in common</source>
        <translation>没有共同的范围</translation>
    </message>
    <message>
        <location filename="../../assays/bca.py"/>
        <location filename="../../assays/quantities.py"/>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>no reading</source>
        <translation>没有读数</translation>
    </message>
    <message>
        <location filename="../../assays/quantities.py"/>
        <source>no reference</source>
        <translation>没有内参</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no reference gene</source>
        <translation>没有内参基因</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>no row follows the names of the columns</source>
        <translation>列名之后没有任何行</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>no sample</source>
        <translation>无样品</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no standard curve</source>
        <translation>没有标准曲线</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>no template</source>
        <translation>无模板对照</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>no time</source>
        <translation>无时间</translation>
    </message>
    <message>
        <location filename="../../assays/agonists.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>no usable values</source>
        <translation>没有可用的值</translation>
    </message>
    <message>
        <location filename="../../alignments.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>no values</source>
        <translation>没有值</translation>
    </message>
    <message>
        <location filename="../../assays/agonists.py"/>
        <location filename="../../codes/table.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>no vehicle</source>
        <translation>无溶媒对照</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no vehicle detected</source>
        <translation>溶媒对照均未检出</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no vehicle to compare with</source>
        <translation>没有可比较的溶媒对照</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>no vehicle wells</source>
        <translation>没有溶媒对照孔</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>no weight (recommended)</source>
        <translation>不给分子量（推荐）</translation>
    </message>
    <message>
        <location filename="../../files/assays.py"/>
        <source>no well is described</source>
        <translation>没有描述任何孔</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>no {name}</source>
        <translation>没有 {name}</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>no {needed} neighbouring loads of {loads} are proportional</source>
        <translation>{loads} 个上样量中没有 {needed} 个相邻的成正比</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <location filename="../../gui/standards.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../assays/efficiencies.py"/>
        <source>none for {genes}</source>
        <translation>{genes} 没有</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>none: {reason}</source>
        <translation>无：{reason}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>normalised_ratio over the vehicle of the same target, replicate and time, or over time 0 where there is none</source>
        <translation>normalised_ratio 除以同一目标蛋白、重复和时间的溶媒对照；若没有，则除以时间 0</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>not adjusted</source>
        <translation>不校正</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>not aligned</source>
        <translation>未能校准</translation>
    </message>
    <message>
        <location filename="../../alignments.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>not connected: no condition links some of the experiments</source>
        <translation>未连通：有些实验之间没有共同的条件</translation>
    </message>
    <message>
        <location filename="../../assays/quantities.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <location filename="../../gui/curve_status.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../model.py"/>
        <source>not detected</source>
        <translation>未检出</translation>
    </message>
    <message>
        <location filename="../../gui/panels/chart_marks.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <source>not detected (limit)</source>
        <translation>未检出（上限）</translation>
    </message>
    <message>
        <location filename="../../gui/recent.py"/>
        <source>not found: {folder}</source>
        <translation>未找到：{folder}</translation>
    </message>
    <message>
        <location filename="../../curves/judging.py"/>
        <location filename="../../curves/potency.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>not identifiable</source>
        <translation>无法确定</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <location filename="../../gui/panels/band_rows.py"/>
        <location filename="../../gui/panels/blots_panel.py"/>
        <location filename="../../gui/panels/dose_time_map.py"/>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../model.py"/>
        <source>not quantifiable</source>
        <translation>无法定量</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>not the camera's data</source>
        <translation>非相机原始数据</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_marks.py"/>
        <source>not used</source>
        <translation>未采用</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>not used: {why}</source>
        <translation>未采用：{why}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>note of the layout sheet</source>
        <translation>上样表中的备注</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>nothing in the file name says phospho</source>
        <translation>文件名中没有表示磷酸化的字样</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>nothing stands out as lanes</source>
        <translation>看不出泳道</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>number of lane {lane}: lanes count from 1, not {number}</source>
        <translation>泳道 {lane} 的编号：泳道从 1 开始计数，而不是 {number}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>numbers of the marker lanes in which it was found</source>
        <translation>发现它的分子量标记泳道的编号</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>odd efficiency</source>
        <translation>效率异常</translation>
    </message>
    <message>
        <location filename="../../gui/curve_status.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../model.py"/>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ok, or why the blots of this target cannot be aligned</source>
        <translation>ok，或该目标蛋白的印迹不能校准的原因</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ok; at least (true value is higher); at most (true value is lower); not detected; not quantifiable</source>
        <translation>ok（正常）；at least（真实值更高）；at most（真实值更低）；not detected（未检出）；not quantifiable（无法定量）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ok; else in words what cannot be told: highest at the last time, no decline to measure, too few times, ...</source>
        <translation>ok；否则用文字说明无法确定的内容：最后时间点最高、没有可测量的下降、时间点太少等</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ok; else in words why there is no ec50: EC50 not reached (it lies above ec50_low), EC50 below the doses (it lies below ec50_high), not identifiable, no clear effect of the dose, too few doses, ...</source>
        <translation>ok；否则用文字说明没有 ec50 的原因：未达到 EC50（高于 ec50_low）、EC50 低于所用剂量（低于 ec50_high）、无法确定、剂量效应不明确、剂量太少等</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ok; else in words why there is no relative_potency beside an ec50; blank for the reference</source>
        <translation>ok；否则用文字说明有 ec50 却没有 relative_potency 的原因；参照激动剂本身为空白</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>on masked pixels</source>
        <translation>触及屏蔽像素</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>one and a half columns</source>
        <translation>一栏半</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>one bottom for agonists that share their vehicle lanes, or one each</source>
        <translation>共用溶媒对照泳道的激动剂取同一下平台，或各取各的</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>one column</source>
        <translation>一栏</translation>
    </message>
    <message>
        <location filename="../../alignments.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <source>one experiment</source>
        <translation>只有一次实验</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_chart.py"/>
        <source>one experiment: intervals hold for it alone</source>
        <translation>仅一次实验：区间只对该实验成立</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>one for agonists that share their vehicle (recommended)</source>
        <translation>共用溶媒对照的激动剂取同一个（推荐）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>one for each agonist</source>
        <translation>每种激动剂各取一个</translation>
    </message>
    <message>
        <location filename="../../numerics/ladder_bands.py"/>
        <source>one of the bands fits none of the weights, and one weight is not seen</source>
        <translation>有一条带与任何分子量都不符，且有一个分子量未见条带</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>one of {names}</source>
        <translation>以下之一：{names}</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>only the exposure differs, here “{seen}”</source>
        <translation>只有曝光不同，此处为“{seen}”</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>only {usable} of {loads} loads are quantifiable and not saturated</source>
        <translation>{loads} 个上样量中只有 {usable} 个可定量且未饱和</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>outlier</source>
        <translation>离群孔</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>outside linear range</source>
        <translation>超出线性范围</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>outside the standards</source>
        <translation>超出标准品范围</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>p adjusted</source>
        <translation>校正后 p</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p adjusted for its family, and for the targets asked the same</source>
        <translation>对同组比较以及回答同一问题的各目标蛋白校正后的 p 值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p adjusted for the comparisons of its family only</source>
        <translation>仅对同组比较校正后的 p 值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p value against the vehicle, not adjusted; blank with fewer than 3 experiments</source>
        <translation>与溶媒对照比较的 p 值，未校正；不足 3 次实验时为空白</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p value of both agonists having one top and one slope</source>
        <translation>两种激动剂上平台和斜率相同的 p 值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p value of the dose having no effect</source>
        <translation>剂量没有效应的 p 值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p_family with undetected bands at half the limit of detection</source>
        <translation>未检出条带取检出限一半时的 p_family</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>p_family with undetected bands at the limit of detection</source>
        <translation>未检出条带取检出限时的 p_family</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>page missing</source>
        <translation>页不存在</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>page of blot {blot}: pages count from 1, not {page}</source>
        <translation>印迹 {blot} 的页：页从 1 开始计数，而不是 {page}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>page or channel of the file, from 1</source>
        <translation>文件的页或通道，从 1 开始</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>page {page}</source>
        <translation>第 {page} 页</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>page {page} was asked for, but the file has {held}.</source>
        <translation>请求的是第 {page} 页，但该文件有 {held}。</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>paired t test for each condition</source>
        <translation>每个条件的配对 t 检验</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>pairing {pairing} names blot {blot_id}, which is not there</source>
        <translation>配对 {pairing} 所指的印迹 {blot_id} 不存在</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>pairing {pairing}: blot {blot_id} is {form}, not {allowed}</source>
        <translation>配对 {pairing}：印迹 {blot_id} 为{form}，而不是{allowed}</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>pairings</source>
        <translation>配对</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>parabola</source>
        <translation>抛物线</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>parallel</source>
        <translation>平行膜</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>parallel membranes</source>
        <translation>平行膜</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>parameter, as `--set NAME=VALUE` takes it</source>
        <translation>参数，即 `--set NAME=VALUE` 所用的名称</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>parted by a fit (Gaussian with a tail)</source>
        <translation>由拟合分开（带拖尾的高斯峰）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>parted by a fit (Gaussian)</source>
        <translation>由拟合分开（高斯峰）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>parted by a fit (shape learnt from all lanes)</source>
        <translation>由拟合分开（峰形由所有泳道得出）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>percent of the positive control</source>
        <translation>阳性对照的百分比</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <location filename="../../model.py"/>
        <source>phospho</source>
        <translation>磷酸化</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>phospho {target} on {path}</source>
        <translation>{path} 上的磷酸化 {target}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>phospho, total, loading or stain</source>
        <translation>phospho（磷酸化）、total（总蛋白）、loading（内参）或 stain（总蛋白染色）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>phospho_volume / total_volume</source>
        <translation>phospho_volume / total_volume</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>pipetting error</source>
        <translation>加样误差</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>pixels of the box at the ceiling of the image</source>
        <translation>测量框内达到图像上限的像素数</translation>
    </message>
    <message>
        <location filename="../../assays/proliferation.py"/>
        <source>plate {plate}</source>
        <translation>板 {plate}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/excluded_wells.py"/>
        <source>plate {plate}, {well}</source>
        <translation>孔板 {plate}，{well}</translation>
    </message>
    <message>
        <location filename="../../assays/proliferation.py"/>
        <source>plate {plate}: {wells}</source>
        <translation>板 {plate}：{wells}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>poor window</source>
        <translation>窗口过窄</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>positive</source>
        <translation>阳性对照</translation>
    </message>
    <message>
        <location filename="../../assays/plates.py"/>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <source>positive control</source>
        <translation>阳性对照</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <location filename="../../gui/assays/potency_chart.py"/>
        <source>proliferation</source>
        <translation>细胞增殖</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>proportional</source>
        <translation>成比例</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>protein in the well (µg/mL)</source>
        <translation>孔中蛋白 (µg/mL)</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>protein loaded in the lane</source>
        <translation>泳道的蛋白上样量</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <source>protein stain</source>
        <translation>总蛋白染色</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>protein wanted in each lane</source>
        <translation>每条泳道所需的蛋白量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <location filename="../../model.py"/>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>px from the left</source>
        <translation>距左边缘的 px</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>px from the top</source>
        <translation>距上边缘的 px</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <location filename="../../gui/actions.py"/>
        <location filename="../../gui/assays/empty_page.py"/>
        <location filename="../../gui/assays/page.py"/>
        <source>qPCR</source>
        <translation>qPCR</translation>
    </message>
    <message>
        <location filename="../../gui/assays/settings_dialog.py"/>
        <source>quadratic</source>
        <translation>二次曲线</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>radius of rolling_ball and rolling_disk</source>
        <translation>rolling_ball 和 rolling_disk 的半径</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>radius of the rolling ball and the rolling disk</source>
        <translation>滚球和滚盘的半径</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_rows.py"/>
        <source>ratio {value} ({low} to {high})</source>
        <translation>比值 {value}（{low} 至 {high}）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>ratio, corrected by the loading controls when phospho and total are on parallel membranes</source>
        <translation>比值；当磷酸化与总蛋白在平行膜上时，以内参校正</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>reference gene missing</source>
        <translation>缺少内参基因</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>reference gene moves</source>
        <translation>内参基因不稳定</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>reference genes, as GAPDH,ACTB; blank = those known by name</source>
        <translation>内参基因，如 GAPDH,ACTB；留空 = 按名称识别的内参基因</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>relative to {name}</source>
        <translation>相对于 {name}</translation>
    </message>
    <message>
        <location filename="../../assays/qpcr.py"/>
        <location filename="../../gui/assays/plate_map.py"/>
        <location filename="../../gui/assays/proliferation_panel.py"/>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/naming.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <source>replicate {name}</source>
        <translation>重复 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>replicate {name}: {ec50}</source>
        <translation>重复 {name}：{ec50}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_rows.py"/>
        <source>replicate {name}: {ratio}</source>
        <translation>重复 {name}：{ratio}</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <source>replicates {names}</source>
        <translation>重复 {names}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>residual degrees of freedom of the test</source>
        <translation>检验的剩余自由度</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>residual standard deviation of the fit: of ln fold, or percent</source>
        <translation>拟合的残差标准差：ln 倍数或百分比</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>residual {value}</source>
        <translation>残差 {value}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>response at an infinite dose, mean of the experiments</source>
        <translation>无限大剂量时的反应，各次实验的平均值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>response less the curve: of logarithms where folds are fitted</source>
        <translation>反应减去曲线值：拟合倍数时为对数之差</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>response without the agonist, mean of the experiments</source>
        <translation>无激动剂时的反应，各次实验的平均值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>right edge of the box</source>
        <translation>测量框的右边缘</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>rolling ball (opening)</source>
        <translation>滚球法（开运算）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>rolling disk of the lane profile</source>
        <translation>泳道曲线的滚盘法</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_plot.py"/>
        <source>row (px)</source>
        <translation>行 (px)</translation>
    </message>
    <message>
        <location filename="../../files/layout_findings.py"/>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>row {row} has a cell of more than {most} characters</source>
        <translation>第 {row} 行有一个单元格超过 {most} 个字符</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>row {row} has more than {most} columns</source>
        <translation>第 {row} 行超过 {most} 列</translation>
    </message>
    <message>
        <location filename="../../analysis/targets.py"/>
        <source>row {row} is asked for but {count} band row(s) run across the lanes</source>
        <translation>指定的是第 {row} 行，但横贯泳道的条带行只有 {count} 行</translation>
    </message>
    <message>
        <location filename="../../files/layout_findings.py"/>
        <source>row {row}, column {column}</source>
        <translation>第 {row} 行，{column} 列</translation>
    </message>
    <message>
        <location filename="../../gui/blot/readout.py"/>
        <source>row {row}, column {col}: {signal} counts</source>
        <translation>第 {row} 行，第 {col} 列：{signal} 计数</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../gui/tables/clipboard.py"/>
        <source>rows below the last row of the table: {count}</source>
        <translation>超出表格最后一行的行数：{count}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>rows left out</source>
        <translation>有行被略去</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>rows of blot {blot}: band rows count from 1 and may not repeat</source>
        <translation>印迹 {blot} 的条带行：从 1 开始计数，不得重复</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>rows of blot {blot}: there is no band row {row}: {there}</source>
        <translation>印迹 {blot} 的条带行：没有第 {row} 条带行：{there}</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>rows of weak bands (signal to noise below 50)</source>
        <translation>弱条带（信噪比低于 50）的各行</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>rows weighted by shape (Gaussian with a tail)</source>
        <translation>各行按形状加权（带拖尾的高斯形）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>rows weighted by shape (Gaussian)</source>
        <translation>各行按形状加权（高斯形）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>rows weighted by shape (learnt from all lanes)</source>
        <translation>各行按形状加权（由所有泳道学得）</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>rows_at of blot {blot}: band rows are listed from top to bottom, each once, so {below:g} px cannot follow {above:g} px</source>
        <translation>印迹 {blot} 的条带行位置：须从上往下、各出现一次，因此 {below:g} px 不能在 {above:g} px 之后</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>rows_at of blot {blot}: row {row:g} px lies above the image</source>
        <translation>印迹 {blot} 的条带行位置：{row:g} px 在图像上方之外</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>runs aligned</source>
        <translation>运行已对齐</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>same lane</source>
        <translation>同一泳道</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>same lane (multiplexed)</source>
        <translation>同一泳道（多重检测）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../model.py"/>
        <source>sample</source>
        <translation>样品</translation>
    </message>
    <message>
        <location filename="../../edits/samples.py"/>
        <source>sample {sample_id} is in use ({users}): give these lanes another sample first</source>
        <translation>样品 {sample_id} 正在使用（{users}）：请先给这些泳道指定其他样品</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>sample, vehicle or positive control</source>
        <translation>样品、溶媒对照或阳性对照</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>samples</source>
        <translation>样品</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>samples taken as one</source>
        <translation>样品被合并</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../gui/assays/wells_table.py"/>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>saturated standard</source>
        <translation>标准品饱和</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>saturation level</source>
        <translation>饱和值</translation>
    </message>
    <message>
        <location filename="../../edits/blinding.py"/>
        <source>say who places the boxes: the name is kept in the project</source>
        <translation>请写明由谁放置条带框：姓名会保存在项目中</translation>
    </message>
    <message>
        <location filename="../../edits/exclusions.py"/>
        <source>say why the lane is excluded: the reason is shown beside its ratio</source>
        <translation>请说明排除该泳道的原因：原因会显示在其比值旁</translation>
    </message>
    <message>
        <location filename="../../edits/assays.py"/>
        <source>say why the well is excluded: the reason is shown beside it</source>
        <translation>请说明排除该孔的原因：原因会显示在其旁边</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>says another dose than {column}</source>
        <translation>与 {column} 中的剂量不同</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>says another time than time_min</source>
        <translation>与 time_min 中的时间不同</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>see dose_unit</source>
        <translation>见 dose_unit</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>see ec50_unit</source>
        <translation>见 ec50_unit</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>see response</source>
        <translation>见 response</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>see x_unit</source>
        <translation>见 x_unit</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <source>set by hand</source>
        <translation>手动设置</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>sha256 of blot {blot}: must be 64 hexadecimal digits in lower case</source>
        <translation>印迹 {blot} 的 sha256：必须是 64 位小写十六进制数字</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>share of it from which a pixel counts as saturated</source>
        <translation>像素值达到其多大比例即视为饱和</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>share of the lanes in which a band row must be seen</source>
        <translation>条带行须在多大比例的泳道中可见</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>short name, as in the flags columns</source>
        <translation>简称，与 flags 列中的相同</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>shorter exposure</source>
        <translation>较短曝光</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>shorter exposure from which the volume of a clipped band was taken</source>
        <translation>饱和条带的体积所取自的较短曝光</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>side of a pixel, where the file tells it</source>
        <translation>像素边长（若文件中有记录）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_plot.py"/>
        <source>signal (counts)</source>
        <translation>信号（计数）</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>signal to noise from which a peak counts as a band when rows are found</source>
        <translation>查找条带行时，峰被视为条带所需的信噪比</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>signal without template</source>
        <translation>无模板却有信号</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>signal {value}</source>
        <translation>信号 {value}</translation>
    </message>
    <message>
        <location filename="../../files/assay_columns.py"/>
        <source>signal, treatment, dose and role</source>
        <translation>signal、treatment、dose 和 role</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>single wells</source>
        <translation>单孔</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>slope of log volume over log load within the range; 1 is proportional</source>
        <translation>范围内体积对数对上样量对数的斜率；1 为成正比</translation>
    </message>
    <message>
        <location filename="../../assays/efficiencies.py"/>
        <source>slope {slope:.3f}</source>
        <translation>斜率 {slope:.3f}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>small volume</source>
        <translation>体积过小</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>smear or scratch</source>
        <translation>拖尾或划痕</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>smooth from 5 ladder bands on, else straight (recommended)</source>
        <translation>5 条及以上标准带时用平滑曲线，否则用直线（推荐）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>smooth, monotone (PCHIP)</source>
        <translation>平滑单调曲线 (PCHIP)</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>so few lanes may be something else that repeats itself</source>
        <translation>泳道太少，也可能是其他重复出现的东西</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>some characters are in no font of this computer: they are boxes except in SVG</source>
        <translation>这台计算机的字体缺少某些字符：除 SVG 外显示为方框</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>some lanes excluded</source>
        <translation>排除了部分泳道</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>spread between backgrounds from which a band depends on the background</source>
        <translation>不同背景方法间的差异达到多少时视为条带受背景方法影响</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>spread between backgrounds that flags a band BG_SENSITIVE</source>
        <translation>不同背景方法间的差异达到多少时标记为 BG_SENSITIVE</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>square root</source>
        <translation>平方根</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>stain</source>
        <translation>总蛋白染色</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>stand-in value</source>
        <translation>替代值</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>standard</source>
        <translation>标准品</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>standard error of a weight read off the ladder</source>
        <translation>由分子量标记读出的分子量的标准误</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>standard error of the estimate</source>
        <translation>估计值的标准误</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>standard error of the volume</source>
        <translation>体积的标准误</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>standard off the curve</source>
        <translation>标准品偏离曲线</translation>
    </message>
    <message>
        <location filename="../../gui/assays/excluded_wells.py"/>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>standard {value} µg/mL</source>
        <translation>标准品 {value} µg/mL</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>standards</source>
        <translation>标准品</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>standards out of order</source>
        <translation>标准品顺序异常</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>standards saturate</source>
        <translation>标准品达到饱和</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>stiffness of arpls for a window of 300 rows</source>
        <translation>arpls 的刚度（窗口为 300 行时）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>stiffness of the arPLS baseline for a window of 300 rows</source>
        <translation>基线的刚度（arPLS，窗口为 300 行时）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>stored value</source>
        <translation>存储值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>stored value at which the detector clips</source>
        <translation>探测器截断处的存储值</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>straight line through band-free rows (recommended)</source>
        <translation>通过无条带区域的直线（推荐）</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <location filename="../../model.py"/>
        <source>stripped</source>
        <translation>洗脱后重新孵育</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>stripped and reprobed</source>
        <translation>洗脱后重新孵育</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>sum of signal minus background over the box, a weighted sum or the area of the fitted curve where separation says so; may be negative</source>
        <translation>框内信号减去背景的总和；separation 注明时为加权和或拟合曲线的面积；可为负值</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>sum of the shared conditions</source>
        <translation>共有条件之和</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>summed as they are</source>
        <translation>直接求和</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>target of blot {blot}: must not be empty</source>
        <translation>印迹 {blot} 的目标蛋白：不得为空</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>targets for which --layout writes rows, as STAT5,Akt; blank = fill them in later</source>
        <translation>--layout 为哪些目标蛋白写出行，如 STAT5,Akt；留空 = 以后填写</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>technical wells apart</source>
        <translation>技术复孔不一致</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>test against the vehicle: block ANOVA with Dunnett's test, or a paired t test each</source>
        <translation>与溶媒对照的检验：区组方差分析加 Dunnett 检验，或逐一配对 t 检验</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <location filename="../../edits/validity.py"/>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>the Image Lab file does not say its bit depth.</source>
        <translation>该 Image Lab 文件未标明位深。</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>the Image Lab file does not say its size.</source>
        <translation>该 Image Lab 文件未标明尺寸。</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>the Image Lab file holds no pixels.</source>
        <translation>该 Image Lab 文件不含像素数据。</translation>
    </message>
    <message>
        <location filename="../../files/formats.py"/>
        <location filename="../../files/raster.py"/>
        <source>the PNG header is missing or cut short.</source>
        <translation>PNG 文件头缺失或不完整。</translation>
    </message>
    <message>
        <location filename="../../files/quantity_one.py"/>
        <source>the Quantity One file is damaged or of a kind that is not read here.</source>
        <translation>该 Quantity One 文件已损坏，或属于此处无法读取的类型。</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the agonist that relative_potency is over</source>
        <translation>relative_potency 所参照的激动剂</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>the archive holds {count} files; the limit is {most}.</source>
        <translation>压缩包含 {count} 个文件；上限为 {most} 个。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>the archive is damaged ({reason}).</source>
        <translation>压缩包已损坏（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>the archive is damaged: its sizes differ.</source>
        <translation>压缩包已损坏：大小不一致。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>the archive unpacks to {size:.1f} GB; the limit is {most:g} GB.</source>
        <translation>压缩包解压后为 {size:.1f} GB；上限为 {most:g} GB。</translation>
    </message>
    <message>
        <location filename="../../edits/assays.py"/>
        <source>the assay has no well {row}</source>
        <translation>该检测没有第 {row} 个孔</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>the assay {name} is there twice</source>
        <translation>检测 {name} 出现了两次</translation>
    </message>
    <message>
        <location filename="../../edits/document.py"/>
        <source>the assays of the projects are measured differently: give both the same settings first</source>
        <translation>两个项目的检测设置不同：请先使两者设置相同</translation>
    </message>
    <message>
        <location filename="../../analysis/clipped.py"/>
        <source>the band overlaps a neighbour</source>
        <translation>该条带与相邻条带重叠</translation>
    </message>
    <message>
        <location filename="../../numerics/molecular_weight.py"/>
        <source>the bands of a ladder run from the heaviest at the top to the lightest</source>
        <translation>分子量标记的条带从上往下由大到小</translation>
    </message>
    <message>
        <location filename="../../edits/lane_places.py"/>
        <source>the centre line of lane {number} needs two points or more, not {count}</source>
        <translation>泳道 {number} 的中线至少需要两个点，而不是 {count} 个</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <source>the columns are not named</source>
        <translation>列没有名称</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the comparisons that were adjusted together, and how many they are: those with a p value</source>
        <translation>一起校正的一组比较及其个数：只计有 p 值的比较</translation>
    </message>
    <message>
        <location filename="../../edits/figures.py"/>
        <source>the context must be from 0 to {most:g} band widths</source>
        <translation>上下文范围必须为 0 到 {most:g} 个条带宽度</translation>
    </message>
    <message>
        <location filename="../../analysis/blot.py"/>
        <source>the crop leaves {rows} x {cols} pixels of the image</source>
        <translation>裁剪后图像只剩 {rows} × {cols} 像素</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="../../files/encodings.py"/>
        <source>the file does not say whether it stores the signal or its logarithm.</source>
        <translation>文件未标明存储的是信号还是其对数。</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>the file is cut short.</source>
        <translation>文件不完整。</translation>
    </message>
    <message>
        <location filename="../../files/quantity_one.py"/>
        <source>the file is cut short: pixels are missing.</source>
        <translation>文件不完整：缺少像素数据。</translation>
    </message>
    <message>
        <location filename="../../files/image_lab.py"/>
        <source>the file is cut short: {count} of {wanted} bytes of pixels are there.</source>
        <translation>文件不完整：{wanted} 字节像素数据中只有 {count} 字节。</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>the file is cut short: {lost} of {count} strips or tiles are missing.</source>
        <translation>文件不完整：{count} 个条块中缺少 {lost}。</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <location filename="../../files/surveys.py"/>
        <source>the file is empty (0 bytes).</source>
        <translation>文件为空（0 字节）。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>the file is not the one that the project was made with (its SHA-256 differs).</source>
        <translation>该文件不是建立项目时所用的文件（SHA-256 不同）。</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <source>the file is {size:.1f} GB large; the limit is {most:g} GB.</source>
        <translation>文件大小为 {size:.1f} GB；上限为 {most:g} GB。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>the file name also names {seen}</source>
        <translation>文件名中还提到 {seen}</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>the first one with doses (recommended)</source>
        <translation>第一个有剂量系列的（推荐）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the fitted curve; of a time course, the geometric mean of the experiments</source>
        <translation>拟合曲线；时间进程则为各次实验的几何平均值</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>the folder or the file is not writable</source>
        <translation>文件夹或文件不可写</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>the folder “{seen}”</source>
        <translation>文件夹“{seen}”</translation>
    </message>
    <message>
        <location filename="../../codes/__init__.py"/>
        <source>the image</source>
        <translation>该图像</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the independent experiment</source>
        <translation>独立实验</translation>
    </message>
    <message>
        <location filename="../../edits/blinding.py"/>
        <source>the labels are hidden already</source>
        <translation>标签已经隐藏</translation>
    </message>
    <message>
        <location filename="../../edits/blinding.py"/>
        <source>the labels are not hidden</source>
        <translation>标签没有隐藏</translation>
    </message>
    <message>
        <location filename="../../codes/__init__.py"/>
        <source>the lane</source>
        <translation>该泳道</translation>
    </message>
    <message>
        <location filename="../../analysis/blot.py"/>
        <source>the lanes are less than {count} rows long</source>
        <translation>泳道长度不足 {count} 行</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>the lanes do not lie at equal distances</source>
        <translation>泳道间距不相等</translation>
    </message>
    <message>
        <location filename="../../detect/shifts.py"/>
        <location filename="../../edits/lane_places.py"/>
        <source>the lanes of {path} have not been placed yet</source>
        <translation>{path} 的泳道尚未放置</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>the letter {seen}</source>
        <translation>字母 {seen}</translation>
    </message>
    <message>
        <location filename="../../edits/assays.py"/>
        <source>the loading table has a lane {lane}, and this image has {count} lanes: choose the image of this gel, or give it as many lanes</source>
        <translation>上样表中有泳道 {lane}，而此图像有 {count} 条泳道：请选择该凝胶的图像，或设置同样多的泳道</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>the method has no {name!r}; it has: {names}</source>
        <translation>方法中没有“{name}”；有：{names}</translation>
    </message>
    <message>
        <location filename="../../numerics/molecular_weight.py"/>
        <source>the model {name} needs {least} ladder bands, and {count} are known</source>
        <translation>模型 {name} 需要 {least} 条分子量标记条带，而已知的有 {count} 条</translation>
    </message>
    <message>
        <location filename="../../numerics/molecular_weight.py"/>
        <source>the model {name} turns back within the ladder; choose another</source>
        <translation>模型 {name} 在分子量标记范围内折返；请选择其他模型</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>the name {name!r} is there twice in one group</source>
        <translation>名称“{name}”在一组中出现了两次</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>the number in “{seen}”</source>
        <translation>“{seen}”中的数字</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>the number is too large</source>
        <translation>数字过大</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>the phospho blot {doubled} is in two pairings</source>
        <translation>磷酸化印迹 {doubled} 在两个配对中</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>the picture is too small to show lanes</source>
        <translation>图像太小，看不出泳道</translation>
    </message>
    <message>
        <location filename="../../edits/assays.py"/>
        <source>the plate has no lysate {name!r}</source>
        <translation>该孔板没有裂解液 {name!r}</translation>
    </message>
    <message>
        <location filename="../../edits/document.py"/>
        <source>the projects are measured differently: {names}. Give both the same method first</source>
        <translation>两个项目的测量方法不同：{names}。请先统一两者的方法</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the protein, as named in the layout sheet</source>
        <translation>蛋白，名称与上样表中相同</translation>
    </message>
    <message>
        <location filename="../../edits/orientation.py"/>
        <source>the rotation must be a number of degrees, not {angle}</source>
        <translation>旋转必须是度数，而不是 {angle}</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>the rows of blot {blot} are fixed, {count} of them; fix another row, or free the rows</source>
        <translation>印迹 {blot} 的条带行已固定，共 {count} 行；请再固定一行，或解除固定</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the same above the value at time 0</source>
        <translation>同上，高于时间 0 之值的部分</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the same of the loading control</source>
        <translation>内参的相应值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the same of the total protein</source>
        <translation>总蛋白的相应值</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>the sample {name} is no lysate of the plate</source>
        <translation>样品 {name} 不是该孔板的裂解液</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the sampled time at which the mean fold is highest</source>
        <translation>平均倍数最高的取样时间</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>the second page of a phospho image</source>
        <translation>磷酸化图像的第二页</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>the series as a whole runs {shape}</source>
        <translation>整个系列{shape}</translation>
    </message>
    <message>
        <location filename="../../edits/sheet_samples.py"/>
        <source>the sheet describes none of the images of this project: its column image must name their files</source>
        <translation>上样表没有描述此项目的任何图像：其 image 列必须写明这些图像的文件名</translation>
    </message>
    <message>
        <location filename="../../files/tiff.py"/>
        <source>the size of a page is no number.</source>
        <translation>某一页的尺寸不是数字。</translation>
    </message>
    <message>
        <location filename="../../edits/orientation.py"/>
        <source>the size of {path} is needed to turn with it what is marked on it</source>
        <translation>需要知道 {path} 的尺寸，才能连同其上的标注一起旋转</translation>
    </message>
    <message>
        <location filename="../../numerics/encodings.py"/>
        <source>the steps of the tablet are not in order: less light must mean more density</source>
        <translation>灰阶板各级的顺序不对：光越弱，光密度应越大</translation>
    </message>
    <message>
        <location filename="../../codes/__init__.py"/>
        <source>the target</source>
        <translation>目标蛋白</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the test behind p</source>
        <translation>p 值所用的检验</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the time of a dose series, the dose of a time course</source>
        <translation>剂量系列的时间，或时间进程的剂量</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>the time of the dose series, the dose of the time course</source>
        <translation>剂量系列的时间，或时间进程的剂量</translation>
    </message>
    <message>
        <location filename="../../numerics/ladder_bands.py"/>
        <source>the weights do not follow the places smoothly</source>
        <translation>分子量与位置的关系不平滑</translation>
    </message>
    <message>
        <location filename="../../gathering.py"/>
        <source>the worker on {computer} does not see {file}: put images and layout sheet on a disk that all computers of the cluster have under the same path.</source>
        <translation>{computer} 上的工作进程看不到 {file}：请把图像和布局表放在集群中所有计算机都能以相同路径访问的磁盘上。</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>the workers differ from this program, and so may their numbers: {found}. Start them in the same environment as this program.</source>
        <translation>工作进程与本程序版本不同，其数值也可能不同：{found}。请在与本程序相同的环境中启动它们。</translation>
    </message>
    <message>
        <location filename="../../files/images.py"/>
        <source>the {name} file is damaged or cut short ({reason}).</source>
        <translation>{name} 文件损坏或不完整（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../analysis/blot.py"/>
        <source>there is no background above or below the bands</source>
        <translation>条带上方和下方都没有背景</translation>
    </message>
    <message>
        <location filename="../../edits/lookup.py"/>
        <source>there is no blot {blot_id!r} in this project</source>
        <translation>此项目中没有印迹“{blot_id}”</translation>
    </message>
    <message>
        <location filename="../../edits/figures.py"/>
        <source>there is no figure {kind!r}; there are: {kinds}</source>
        <translation>没有图 {kind!r}；可用的有：{kinds}</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>there is no folder {folder}</source>
        <translation>没有文件夹 {folder}</translation>
    </message>
    <message>
        <location filename="../../edits/bands.py"/>
        <location filename="../../edits/lookup.py"/>
        <source>there is no lane {lane_id!r} in this project</source>
        <translation>此项目中没有泳道“{lane_id}”</translation>
    </message>
    <message>
        <location filename="../../edits/lookup.py"/>
        <source>there is no pairing {pairing_id!r} in this project</source>
        <translation>此项目中没有配对“{pairing_id}”</translation>
    </message>
    <message>
        <location filename="../../edits/lookup.py"/>
        <source>there is no sample {sample_id!r} in this project</source>
        <translation>此项目中没有样品“{sample_id}”</translation>
    </message>
    <message>
        <location filename="../../files/contents.py"/>
        <source>there is no such file ({path}).</source>
        <translation>没有此文件（{path}）。</translation>
    </message>
    <message>
        <location filename="../../files/surveys.py"/>
        <source>there is no such file.</source>
        <translation>没有此文件。</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>this column is missing</source>
        <translation>缺少此列</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>this name heads two columns</source>
        <translation>有两列使用此名称</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>this name is not known</source>
        <translation>未知的名称</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>this project contradicts itself</source>
        <translation>此项目自相矛盾</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>this project has no {name} assay</source>
        <translation>此项目没有 {name} 检测</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>this sheet describes {count} targets on images; the limit is {most}</source>
        <translation>此表共列出 {count} 个图像上的目标蛋白；上限为 {most} 个</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>this value is missing</source>
        <translation>缺少此值</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>three parameters, Hill slope 1</source>
        <translation>三参数，Hill 斜率为 1</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_axis.py"/>
        <location filename="../../gui/panels/time_axis.py"/>
        <source>time (min)</source>
        <translation>时间（分钟）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>time of the highest fold, by a parabola through three points</source>
        <translation>倍数最高的时间（过三点的抛物线）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>times</source>
        <translation>个时间点</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>times missing</source>
        <translation>缺少时间点</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>to</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>together with {control} {range}</source>
        <translation>连同 {control} 为 {range}</translation>
    </message>
    <message>
        <location filename="../../assays/agonists.py"/>
        <location filename="../../codes/table.py"/>
        <location filename="../../curves/judging.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>too few doses</source>
        <translation>剂量太少</translation>
    </message>
    <message>
        <location filename="../../alignments.py"/>
        <source>too few shared conditions for this alignment</source>
        <translation>共有条件太少，无法用此方法校准</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>too few standards</source>
        <translation>标准品太少</translation>
    </message>
    <message>
        <location filename="../../curves/times.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>too few times</source>
        <translation>时间点太少</translation>
    </message>
    <message>
        <location filename="../../analysis/clipped.py"/>
        <source>too little of the band is left</source>
        <translation>条带剩余部分太少</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>too weak to quantify</source>
        <translation>太弱，无法定量</translation>
    </message>
    <message>
        <location filename="../../gui/panels/profile_plot.py"/>
        <source>top</source>
        <translation>上</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>top of the dose-response curve: fitted, or held at the positive control</source>
        <translation>剂量反应曲线的上平台：拟合，或固定为阳性对照</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <location filename="../../model.py"/>
        <source>total</source>
        <translation>总蛋白</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>treatment</source>
        <translation>处理</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>treatment of sample {sample}: must not be empty unless the role is marker or empty</source>
        <translation>样品 {sample} 的处理：除非角色为分子量标记或空泳道，否则不得为空</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>true or false</source>
        <translation>是或否</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>turned {degrees}°</source>
        <translation>旋转 {degrees}°</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <source>two columns hold readings</source>
        <translation>有两列都是读数</translation>
    </message>
    <message>
        <location filename="../../files/assay_records.py"/>
        <source>two columns say this</source>
        <translation>有两列表示同一内容</translation>
    </message>
    <message>
        <location filename="../../edits/figures.py"/>
        <source>two conditions can stand side by side, not {count}</source>
        <translation>只能并排显示两个条件，而不是 {count} 个</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>two lysates are in lane {lane}</source>
        <translation>泳道 {lane} 中有两份裂解液</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>two lysates have the name {name}</source>
        <translation>两份裂解液同名：{name}</translation>
    </message>
    <message>
        <location filename="../../numerics/encodings.py"/>
        <source>two steps of the tablet have the same stored value</source>
        <translation>灰阶板有两级的存储值相同</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>two target genes whose ratio is reported, or blank</source>
        <translation>报告其比值的两个目的基因，或留空</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>two {nouns} have the id {doubled}</source>
        <translation>有两个{nouns}的标识为 {doubled}</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>uL</source>
        <translation>uL</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <location filename="../../columns.py"/>
        <source>ug</source>
        <translation>μg</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>um</source>
        <translation>µm</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>undetected in the curve</source>
        <translation>曲线中有未检出</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>undetected in the test</source>
        <translation>检验中有未检出</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>unequal efficiencies</source>
        <translation>效率不一致</translation>
    </message>
    <message>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>uneven transfer</source>
        <translation>转膜不均</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>unexpected weight</source>
        <translation>分子量不符</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>unit of the dose</source>
        <translation>剂量的单位</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>unit of the value</source>
        <translation>数值的单位</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>unit of x</source>
        <translation>x 的单位</translation>
    </message>
    <message>
        <location filename="../../assays/agonists.py"/>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>units mixed</source>
        <translation>单位不一致</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>unknown encoding</source>
        <translation>编码方式未知</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>unknown format</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>unusual load</source>
        <translation>上样量异常</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>up to {limit:g}</source>
        <translation>不大于 {limit:g}</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit (t, on the ln scale)</source>
        <translation>置信上限（t 分布，ln 尺度）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of aligned_fold</source>
        <translation>aligned_fold 的置信上限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of auc over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 auc 的置信上限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of ec50 (profile likelihood)</source>
        <translation>ec50 的置信上限（剖面似然法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of ec50_mean (t over experiments)</source>
        <translation>ec50_mean 的置信上限（各次实验，t 分布）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of half_life_min over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 half_life_min 的置信上限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of net_auc over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 net_auc 的置信上限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of peak_time_min over the experiments (t, or bootstrap from 5 experiments on)</source>
        <translation>各次实验 peak_time_min 的置信上限（t 分布；5 次实验及以上用自助法）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of potency_mean (paired t)</source>
        <translation>potency_mean 的置信上限（配对 t）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper confidence limit of relative_potency</source>
        <translation>relative_potency 的置信上限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper edge of the box</source>
        <translation>测量框的上边缘</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper end of its 90 % interval</source>
        <translation>其 90 % 区间的上限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper end of its 95 % interval</source>
        <translation>其 95 % 区间的上限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper end of its confidence band</source>
        <translation>其置信带的上端</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper end of its interval</source>
        <translation>其区间的上限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>upper end of that interval; if the band was not detected, the ratio at the limit of detection</source>
        <translation>该区间的上端；若条带未检出，则为检出限处的比值</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/curve_marks.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <location filename="../../gui/panels/lane_rows.py"/>
        <location filename="../../model.py"/>
        <source>vehicle</source>
        <translation>溶媒对照</translation>
    </message>
    <message>
        <location filename="../../assays/quantities.py"/>
        <location filename="../../codes/table.py"/>
        <source>vehicle not detected</source>
        <translation>溶媒对照未检出</translation>
    </message>
    <message>
        <location filename="../../curves/series.py"/>
        <location filename="../../gui/curve_status.py"/>
        <source>vehicle not usable</source>
        <translation>溶媒对照不可用</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>vehicle of each blot</source>
        <translation>每张印迹的溶媒对照</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>volume of a clipped band by its unclipped flanks, an estimate; volume stays a lower limit</source>
        <translation>由未截断的侧翼推得的被截断条带的体积，为估计值；volume 仍是下限</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>volume over the standard error of an empty box</source>
        <translation>体积除以空白测量框的标准误</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>weight of this ladder band</source>
        <translation>该分子量标记条带的分子量</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>weighted by the shape of the row's bands (recommended)</source>
        <translation>按该条带行的共同形状加权（推荐）</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>weights beyond the ladder</source>
        <translation>超出分子量标记范围的分子量</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>weights beyond the ladder: refused, or extrapolated with the flag EXTRAPOLATED</source>
        <translation>超出分子量标记范围的分子量：不给出，或外推并标记 EXTRAPOLATED</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: a concentration is not negative</source>
        <translation>孔 {place}：浓度不能为负</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: a dilution is total volume over lysate volume, 1 or more, not {value:g}</source>
        <translation>孔 {place}：稀释倍数为总体积除以裂解液体积，不小于 1，而不是 {value:g}</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: a dilution standard needs its amount</source>
        <translation>孔 {place}：稀释标准品需要用量</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: a sample needs its dose</source>
        <translation>孔 {place}：样品需要剂量</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: is a standard and a sample at once</source>
        <translation>孔 {place}：既是标准品又是样品</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: the gene is not named</source>
        <translation>孔 {place}：未写明基因</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: the treatment is not named</source>
        <translation>孔 {place}：未写明处理</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>well {place}: {ct:g} is no cycle</source>
        <translation>孔 {place}：{ct:g} 不是循环数</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>well {well}: {value}</source>
        <translation>孔 {well}：{value}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <source>well {well}: {what}</source>
        <translation>孔 {well}：{what}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>wells apart</source>
        <translation>复孔不一致</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>wells missing</source>
        <translation>缺少孔</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>what box, background and shape of a band leave open beyond the noise, as a part of volume_se</source>
        <translation>除噪声外，由条带的积分框、背景和形状造成的不确定度；计入 volume_se</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>what curves are fitted to: ln of the fold, or percent of the positive control</source>
        <translation>曲线拟合的对象：倍数的 ln，或阳性对照的百分比</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>what is loaded into a lane, sample buffer included</source>
        <translation>每条泳道的上样体积，含上样缓冲液</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what its volume there was multiplied by</source>
        <translation>该处体积所乘的倍率</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what made the image, where the file tells it</source>
        <translation>采集图像的仪器（若文件中有记录）</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what the cells were given</source>
        <translation>对细胞的处理</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what the curve is fitted to: fold (on the ln scale) or percent of the positive control</source>
        <translation>曲线拟合的对象：倍数（ln 尺度）或阳性对照的百分比</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>what the image file says</source>
        <translation>图像文件中的记录</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what the parameter does</source>
        <translation>该参数的作用</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what the program uses unless told otherwise</source>
        <translation>未另行指定时程序所用的值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what to do about it</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>what was found</source>
        <translation>发现了什么</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>what “{seen}” is used for as a rule</source>
        <translation>“{seen}”的通常用途</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>whether the bands are the dark or the light pixels of the file</source>
        <translation>条带是文件中的深色像素还是浅色像素</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>which agonist potencies are relative to; blank = the first with doses</source>
        <translation>效价所参照的激动剂；空白 = 第一个有剂量的激动剂</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>why a clipped band has no estimate</source>
        <translation>被截断的条带为何没有估计值</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>why a person excluded lanes of this row from means, tests and curves</source>
        <translation>该行的泳道被人工排除在平均值、检验和曲线之外的原因</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>why there is no range</source>
        <translation>没有范围的原因</translation>
    </message>
    <message>
        <location filename="../../gui/method_choices.py"/>
        <source>width of the border whose median is the background</source>
        <translation>以中位数作为背景的边框的宽度</translation>
    </message>
    <message>
        <location filename="../../model.py"/>
        <source>width of the frame used by border_median</source>
        <translation>border_median 所用边框的宽度</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>width x height</source>
        <translation>宽 × 高</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>width_px of {lane}: must be above 0 px, not {width_px:g}</source>
        <translation>{lane}的宽度：必须大于 0 px，而不是 {width_px:g}</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="../../gui/guide/__init__.py"/>
        <source>window.md</source>
        <translation>window_zh_CN.md</translation>
    </message>
    <message>
        <location filename="../../gui/standards.py"/>
        <source>with an offset</source>
        <translation>有截距</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>with undetected bands at half their limit: p = {half}, at the limit: {whole}</source>
        <translation>未检出条带按检出限的一半计：p = {half}；按检出限计：{whole}</translation>
    </message>
    <message>
        <location filename="../../codes/table.py"/>
        <source>worker process died</source>
        <translation>工作进程终止</translation>
    </message>
    <message>
        <location filename="../../workers.py"/>
        <source>worker processes die as soon as they begin to work: use --jobs 1, and look whether memory is short; a script of your own needs `if __name__ == "__main__":` round what it does.</source>
        <translation>工作进程一开始工作就终止：请使用 --jobs 1，并检查内存是否不足；自己编写的脚本须把所做之事放在 `if __name__ == "__main__":` 之下。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/well_rows.py"/>
        <source>write total volume over lysate volume: 5 for 1 in 5</source>
        <translation>请写总体积除以裂解液体积：1 比 5 稀释写 5</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <location filename="../../gui/exclusion_dialog.py"/>
        <source>wrong sample</source>
        <translation>样品有误</translation>
    </message>
    <message>
        <location filename="../../gui/assays/sheet_rows.py"/>
        <location filename="../../gui/panels/alignment_rows.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>yes, or no: listed, but neither fitted nor averaged</source>
        <translation>yes；或 no：列出但不参与拟合和平均</translation>
    </message>
    <message>
        <location filename="../../columns.py"/>
        <source>yes: aligned_fold in Summary uses this one</source>
        <translation>yes：Summary 中的 aligned_fold 使用此项</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>{address}: no scheduler answers there. Start one (dask scheduler), give the address that it prints, and see that no firewall is between.</source>
        <translation>{address}：该处没有调度器应答。请启动一个（dask scheduler），填写它显示的地址，并确认中间没有防火墙阻拦。</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>{address}: the scheduler has gone in the middle of the work. With --resume what was measured before is kept: the same command goes on from there.</source>
        <translation>{address}：调度器在工作中途消失。使用 --resume 可保留此前测量的内容：再次运行同一命令即可从那里继续。</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>{address}: write a scheduler as tcp://HOST:PORT.</source>
        <translation>{address}：调度器地址请写作 tcp://HOST:PORT。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/image_tools.py"/>
        <source>{angle}°</source>
        <translation>{angle}°</translation>
    </message>
    <message>
        <location filename="../../files/layouts.py"/>
        <source>{before}
  ... and {count} more</source>
        <translation>{before}
  ……另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../files/assays.py"/>
        <location filename="../../files/layouts.py"/>
        <source>{before}
  {after}</source>
        <translation>{before}
  {after}</translation>
    </message>
    <message>
        <location filename="../../phrases.py"/>
        <source>{before} and {after}</source>
        <translation>{before} 和 {after}</translation>
    </message>
    <message>
        <location filename="../../phrases.py"/>
        <source>{before} or {after}</source>
        <translation>{before} 或 {after}</translation>
    </message>
    <message>
        <location filename="../../phrases.py"/>
        <source>{before}, {after}</source>
        <translation>{before}、{after}</translation>
    </message>
    <message>
        <location filename="../../phrases.py"/>
        <source>{before}; {after}</source>
        <translation>{before}；{after}</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <location filename="../../gui/panels/blots_panel.py"/>
        <source>{blot}, {seconds:g} s</source>
        <translation>{blot}，{seconds:g} 秒</translation>
    </message>
    <message>
        <location filename="../../gui/commands/carry.py"/>
        <source>{blot}: moved {right:+.1f} px right and {down:+.1f} px down, {residual:.1f} px left over.</source>
        <translation>{blot}：向右移动 {right:+.1f} px，向下移动 {down:+.1f} px，剩余偏差 {residual:.1f} px。</translation>
    </message>
    <message>
        <location filename="../../gui/commands/carry.py"/>
        <source>{blot}: not registered.</source>
        <translation>{blot}：未能配准。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/image_tools.py"/>
        <source>{cols} × {rows} px</source>
        <translation>{cols} × {rows} px</translation>
    </message>
    <message>
        <location filename="../../gui/tables/clipboard.py"/>
        <source>{columns} cannot be changed here</source>
        <translation>{columns}不能在此处更改</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>{computer} has {versions}</source>
        <translation>{computer} 上：{versions}</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>{condition} (n = {count})</source>
        <translation>{condition}（n = {count}）</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>{condition} (replicate {names})</source>
        <translation>{condition}（重复 {names}）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>{condition}, replicate {name}</source>
        <translation>{condition}，重复 {name}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/dose_time_map.py"/>
        <source>{condition}: fold {fold}, n = {n}</source>
        <translation>{condition}：倍数 {fold}，n = {n}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{constant} is not a finite number</source>
        <translation>{constant} 不是有限的数字</translation>
    </message>
    <message>
        <location filename="../../analysis/targets.py"/>
        <source>{count} band row(s) run across the lanes, too few for all targets that share the image</source>
        <translation>横贯泳道的条带行只有 {count} 行，不够共用此图像的所有目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_words.py"/>
        <source>{count} curves</source>
        <translation>{count} 条曲线</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>{count} files cannot be opened.</source>
        <translation>有 {count} 个文件无法打开。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>{count} images are missing: {names}.</source>
        <translation>缺失 {count} 张图像：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <source>{count} images are no longer those measured: {names}.</source>
        <translation>有 {count} 张图像已不是当初测量的：{names}。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/looks_in_words.py"/>
        <location filename="../../gui/commands/lanes.py"/>
        <source>{count} lanes</source>
        <translation>{count} 条泳道</translation>
    </message>
    <message>
        <location filename="../../edits/lane_places.py"/>
        <source>{count} lanes need as many widths, not {widths}</source>
        <translation>{count} 条泳道需要同样多的宽度，而不是 {widths} 个</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>{count} more</source>
        <translation>另外 {count} 个</translation>
    </message>
    <message>
        <location filename="../../assays/standards.py"/>
        <source>{count} of at least {least} concentrations</source>
        <translation>至少需要 {least} 个浓度，只有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>{count} pages or channels</source>
        <translation>{count} 页或通道</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>{count} pairs: {names}.</source>
        <translation>{count} 对：{names}。</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{count} rows, at image rows {places}; row {row} was measured</source>
        <translation>共 {count} 行，位于图像行 {places}；测量的是第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>{ct:g} is no cycle</source>
        <translation>{ct:g} 不是循环数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/dose_axis.py"/>
        <source>{dose} at {minutes} min</source>
        <translation>{dose}，{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>{fault} {remedy}</source>
        <translation>{fault}{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/encodings.py"/>
        <location filename="../../files/image_lab.py"/>
        <source>{fault}.</source>
        <translation>{fault}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/pair_rows.py"/>
        <source>{fault}: choose one, or write its weights as 250; 150; 100</source>
        <translation>{fault}：请从列表中选择，或按 250; 150; 100 的形式填写</translation>
    </message>
    <message>
        <location filename="../../gui/panels/reading_columns.py"/>
        <source>{fault}: write stored value and density of each, as 65000=0.05; 21000=0.55; 6800=1.06</source>
        <translation>{fault}：请写出每一级的存储值和光密度，例如 65000=0.05; 21000=0.55; 6800=1.06</translation>
    </message>
    <message>
        <location filename="../../gui/importing/dialog.py"/>
        <source>{file}
{cols} x {rows} px</source>
        <translation>{file}
{cols} × {rows} px</translation>
    </message>
    <message>
        <location filename="../../gui/importing/gathering.py"/>
        <source>{file} has {megapixels} megapixels: it needs about {gigabytes} GB of memory and some seconds at each step. Blots of 1 to 10 megapixels measure as well: export it at a lower resolution if you can.</source>
        <translation>{file} 有 {megapixels} 百万像素：约需 {gigabytes} GB 内存，且每一步需要数秒。1 至 10 百万像素的印迹测量效果相同：如有可能，请以较低分辨率导出。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>{file} holds {target} {form} already.</source>
        <translation>{file} 已包含 {target} {form}。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/locating.py"/>
        <source>{file} is not the image that was measured as {name}.</source>
        <translation>{file} 不是当初作为 {name} 测量的图像。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>{file} is on two membranes: write the same in each of its rows.</source>
        <translation>{file} 属于两张膜：请在它的每一行填写相同的膜。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/project_rows.py"/>
        <source>{file} needs a target</source>
        <translation>{file} 需要目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/naming.py"/>
        <source>{file}, page {page}</source>
        <translation>{file}，第 {page} 页</translation>
    </message>
    <message>
        <location filename="../../gui/importing/table.py"/>
        <source>{file}, page {page} of {pages}</source>
        <translation>{file}，第 {page} 页，共 {pages} 页</translation>
    </message>
    <message>
        <location filename="../../files/decoded.py"/>
        <source>{file}: {fault}</source>
        <translation>{file}：{fault}</translation>
    </message>
    <message>
        <location filename="../../cli_compare.py"/>
        <source>{first} and {second} have nothing in common: compare two analyses of the same images.</source>
        <translation>{first} 和 {second} 没有共同之处：请比较同一批图像的两次分析。</translation>
    </message>
    <message>
        <location filename="../../gui/words.py"/>
        <source>{first}, {then}</source>
        <translation>{first}，{then}</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>{folder} is not a folder</source>
        <translation>{folder} 不是文件夹</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>{folder}: the folder cannot be made: {cause}. Choose another folder to write into.</source>
        <translation>{folder}：无法建立文件夹：{cause}。请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="../../gui/importing/gathering.py"/>
        <source>{folder}: there is no image in this folder.</source>
        <translation>{folder}：此文件夹中没有图像。</translation>
    </message>
    <message>
        <location filename="../../codes/__init__.py"/>
        <source>{form} blot, {place}</source>
        <translation>{form}印迹，{place}</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{gap} missing before lane {lane} of {name}</source>
        <translation>{name} 的泳道 {lane} 之前缺少{gap}</translation>
    </message>
    <message>
        <location filename="../../assays/qpcr.py"/>
        <source>{genes} is not in the sheet</source>
        <translation>表中没有 {genes}</translation>
    </message>
    <message>
        <location filename="../../comparisons.py"/>
        <source>{given} times</source>
        <translation>{given} 的各时间点</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>{given} {minutes:g} min</source>
        <translation>{given}，{minutes:g} 分钟</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bench_words.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>{given}, {minutes} min</source>
        <translation>{given}，{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../assays/standards.py"/>
        <source>{high:g} ug/mL reads less than {low:g} ug/mL</source>
        <translation>{high:g} ug/mL 的读数低于 {low:g} ug/mL</translation>
    </message>
    <message>
        <location filename="../../exposure_merge.py"/>
        <source>{image} shows {gain:.4g} times as much ({bands} bands, slope {slope:.2f}, at most {off:.1f} % off)</source>
        <translation>{image} 的信号是其 {gain:.4g} 倍（{bands} 条条带，斜率 {slope:.2f}，最大偏差 {off:.1f} %）</translation>
    </message>
    <message>
        <location filename="../../edits/pairings.py"/>
        <source>{kind!r} is no kind of pairing: it is same lane, stripped or parallel</source>
        <translation>“{kind}”不是配对类型：应为 same lane、stripped 或 parallel</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <source>{lanes} ({reason})</source>
        <translation>{lanes}（{reason}）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>{level} counts per px</source>
        <translation>{level} 计数/像素</translation>
    </message>
    <message>
        <location filename="../../assays/loading.py"/>
        <source>{load:.4g} ug a lane</source>
        <translation>每条泳道 {load:.4g} ug</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>{loads} ({levels} of {all} loads, slope {slope:.2f}, 90 % interval {low:.2f} to {high:.2f}, at most {off:.0f} % off)</source>
        <translation>{loads}（{all} 个上样量中的 {levels} 个，斜率 {slope:.2f}，90 % 区间 {low:.2f} 至 {high:.2f}，最大偏差 {off:.0f} %）</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>{loads} different loads, {needed} are needed</source>
        <translation>有 {loads} 个不同的上样量，需要 {needed} 个</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>{load} µg</source>
        <translation>{load} µg</translation>
    </message>
    <message>
        <location filename="../../ranges.py"/>
        <source>{low:g} to {high:g} ug</source>
        <translation>{low:g} 至 {high:g} μg</translation>
    </message>
    <message>
        <location filename="../../checks.py"/>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>{low} to {high}</source>
        <translation>{low} 至 {high}</translation>
    </message>
    <message>
        <location filename="../../codes/__init__.py"/>
        <location filename="../../gui/finding_words.py"/>
        <source>{meaning}: {detail}.</source>
        <translation>{meaning}：{detail}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/summary_rows.py"/>
        <source>{method}, n = {n}, {df} degrees of freedom</source>
        <translation>{method}，n = {n}，自由度 {df}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/condition_axis.py"/>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>{minutes} min</source>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <location filename="../../detect/counts.py"/>
        <source>{missing} of the {count} lanes show nothing</source>
        <translation>{count} 条泳道中有 {missing} 条什么也没有</translation>
    </message>
    <message>
        <location filename="../../gui/documents/images_bar.py"/>
        <location filename="../../gui/documents/opening.py"/>
        <source>{names} and {count} more</source>
        <translation>{names} 等，另有 {count} 个</translation>
    </message>
    <message>
        <location filename="../../gui/panels/samples_panel.py"/>
        <source>{names} and {count} more blots</source>
        <translation>{names}及另外 {count} 张印迹</translation>
    </message>
    <message>
        <location filename="../../gui/assays/panel.py"/>
        <source>{name} ({count})</source>
        <translation>{name}（{count}）</translation>
    </message>
    <message>
        <location filename="../../edits/document.py"/>
        <source>{name} ({one} and {other})</source>
        <translation>{name}（{one} 和 {other}）</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>{name} cannot be opened here.</source>
        <translation>{name} 无法在此打开。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <location filename="../../edits/assays.py"/>
        <source>{name} cannot be {value}</source>
        <translation>{name} 不能为 {value}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>{name} copy</source>
        <translation>{name} 副本</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>{name} could not be opened.</source>
        <translation>无法打开 {name}。</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_page.py"/>
        <source>{name} could not be written.</source>
        <translation>无法写入 {name}。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/saving.py"/>
        <source>{name} has been changed by somebody else since it was opened here.</source>
        <translation>自此处打开 {name} 之后，它已被他人更改。</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{name} has {lane} lanes, but {other} (row {row}) on the same membrane {membrane!r} has {lanes}</source>
        <translation>{name} 有 {lane} 条泳道，而同一张膜“{membrane}”上的 {other}（第 {row} 行）有 {lanes} 条</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>{name} in the archive cannot be unpacked ({reason}).</source>
        <translation>压缩包中的 {name} 无法解压（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../files/archives.py"/>
        <source>{name} in the archive is damaged ({reason}).</source>
        <translation>压缩包中的 {name} 已损坏（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_chart.py"/>
        <source>{name} in {unit}: another unit, not drawn</source>
        <translation>{name}（{unit}）：单位不同，未绘出</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>{name} is a PDF, not an image.</source>
        <translation>{name} 是 PDF，不是图像。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>{name} is called an image, but its content is none that can be read.</source>
        <translation>{name} 的名称是图像，但其内容无法作为图像读取。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>{name} is empty (0 bytes).</source>
        <translation>{name} 是空文件（0 字节）。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/kinds.py"/>
        <source>{name} is in the old format of Excel.</source>
        <translation>{name} 是旧版 Excel 格式。</translation>
    </message>
    <message>
        <location filename="../../edits/assays.py"/>
        <source>{name} is no setting of an assay</source>
        <translation>{name} 不是检测的设置</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>{name} is no setting of an assay: use one of {names}</source>
        <translation>{name} 不是实验的设置：请使用 {names} 之一</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{name} is not told apart from {other}, row {row}</source>
        <translation>{name} 无法与第 {row} 行的 {other} 区分</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>{name} is open already.</source>
        <translation>{name} 已经打开。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <location filename="../../gui/documents/saving.py"/>
        <source>{name} is open in another window.</source>
        <translation>{name} 已在另一个窗口中打开。</translation>
    </message>
    <message>
        <location filename="../../gui/documents/messages.py"/>
        <source>{name} is there already.</source>
        <translation>{name} 已存在。</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>{name} must be a number, not {value!r}</source>
        <translation>{name} 必须是数字，而不是 {value!r}</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>{name} must be a positive number, not {value}</source>
        <translation>{name} 必须是正数，而不是 {value}</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>{name} must be above 1, not {value}: no room is left for lysate</source>
        <translation>{name} 必须大于 1，而不是 {value}：否则没有加裂解液的余地</translation>
    </message>
    <message>
        <location filename="../../assays/settings.py"/>
        <source>{name} must be one of {allowed}, not {value!r}</source>
        <translation>{name} 必须是 {allowed} 之一，而不是 {value!r}</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>{name} must be {allowed}, not {value!r}</source>
        <translation>{name} 必须是{allowed}，而不是“{value}”</translation>
    </message>
    <message>
        <location filename="../../gui/documents/opening.py"/>
        <source>{name} names images outside its folder.</source>
        <translation>{name} 引用了其文件夹之外的图像。</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{name} names the band row of {other}, row {row}</source>
        <translation>{name} 所指的条带行与第 {row} 行的 {other} 相同</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>{name} of sample {sample}: must not be negative, not {value:g}</source>
        <translation>样品 {sample} 的 {name}：不得为负，而不是 {value:g}</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>{name} report</source>
        <translation>{name} 报告</translation>
    </message>
    <message>
        <location filename="../../gui/documents/figure_exports.py"/>
        <source>{name} source data</source>
        <translation>{name} 源数据</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{name} was exposed as long as {other}, row {row}</source>
        <translation>{name} 与 {other}（第 {row} 行）的曝光时间相同</translation>
    </message>
    <message>
        <location filename="../../cluster.py"/>
        <source>{name} {version} instead of {own}</source>
        <translation>{name} 为 {version} 而非 {own}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>{name}, in rows of the image</source>
        <translation>{name}，以图像行数计</translation>
    </message>
    <message>
        <location filename="../../edits/figures.py"/>
        <source>{name}: black must lie above white</source>
        <translation>{name}：黑值必须高于白值</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <location filename="../../gui/panels/curve_hints.py"/>
        <location filename="../../gui/panels/curve_words.py"/>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>{number} errors</source>
        <translation>{number} 个错误</translation>
    </message>
    <message>
        <location filename="../../gui/tables/columns.py"/>
        <source>{number} is below {least}</source>
        <translation>{number} 小于 {least}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>{number} notes</source>
        <translation>{number} 条提示</translation>
    </message>
    <message>
        <location filename="../../gui/tour.py"/>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_chart.py"/>
        <source>{number} ratios at other times</source>
        <translation>{number} 个其他时间的比值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_chart.py"/>
        <source>{number} ratios that belong to no time course</source>
        <translation>{number} 个不属于任何时间进程的比值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/problems_panel.py"/>
        <source>{number} warnings</source>
        <translation>{number} 个警告</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratio_chart.py"/>
        <source>{number} without a value</source>
        <translation>{number} 个没有数值</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>{number} {bound}</source>
        <translation>{bound} 的{number}</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>{number} {low} and {high}</source>
        <translation>{low} 且{high} 的{number}</translation>
    </message>
    <message>
        <location filename="../../gui/importing/outcome.py"/>
        <source>{pair}: {phospho} lanes on the phospho, but {total} on the total. Only lanes on both give a ratio.</source>
        <translation>{pair}：磷酸化上有 {phospho} 条泳道，而总蛋白上有 {total} 条。只有两者都有的泳道才能得出比值。</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>{path} (row {row})</source>
        <translation>{path}（第 {row} 行）</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{path} ({target} {form})</source>
        <translation>{path}（{target} {form}）</translation>
    </message>
    <message>
        <location filename="../../files/layouts.py"/>
        <source>{path} ({target} {form}) has no lanes to write: add them first</source>
        <translation>{path}（{target} {form}）没有可写出的泳道：请先添加</translation>
    </message>
    <message>
        <location filename="../../edits/consistency.py"/>
        <source>{path} and {other} show {target} {form} of one membrane, exposed equally long</source>
        <translation>{path} 与 {other} 是同一张膜的 {target} {form}，且曝光时间相同</translation>
    </message>
    <message>
        <location filename="../../edits/lane_shapes.py"/>
        <source>{path} has no lanes yet</source>
        <translation>{path} 还没有泳道</translation>
    </message>
    <message>
        <location filename="../../edits/lane_places.py"/>
        <source>{path} has {count} lanes, but {places} are to be placed</source>
        <translation>{path} 有 {count} 条泳道，但要放置的有 {places} 条</translation>
    </message>
    <message>
        <location filename="../../edits/lane_setup.py"/>
        <source>{path} has {count} lanes, not {wanted}</source>
        <translation>{path} 有 {count} 条泳道，而不是 {wanted} 条</translation>
    </message>
    <message>
        <location filename="../../edits/images.py"/>
        <source>{path} is in this project already: choose another file for {old}</source>
        <translation>{path} 已在此项目中：请为 {old} 选择其他文件</translation>
    </message>
    <message>
        <location filename="../../edits/images.py"/>
        <source>{path} is not the file that was measured as {old}: its content differs. Choose the original, or accept the changed image first.</source>
        <translation>{path} 不是当初作为 {old} 测量的文件：其内容不同。请选择原文件，或先接受已更改的图像。</translation>
    </message>
    <message>
        <location filename="../../edits/lane_setup.py"/>
        <source>{path} needs one sample a lane, and none was given</source>
        <translation>{path} 的每条泳道需要一个样品，但没有给出</translation>
    </message>
    <message>
        <location filename="../../files/layout_project.py"/>
        <source>{path} page {page} ({target} {form})</source>
        <translation>{path} 第 {page} 页（{target} {form}）</translation>
    </message>
    <message>
        <location filename="../../files/assays.py"/>
        <source>{path}: 1 finding in this assay</source>
        <translation>{path}：此实验数据有 1 处问题</translation>
    </message>
    <message>
        <location filename="../../files/layouts.py"/>
        <source>{path}: 1 finding in this layout sheet</source>
        <translation>{path}：此上样表有 1 个问题</translation>
    </message>
    <message>
        <location filename="../../files/layouts.py"/>
        <source>{path}: a layout sheet is written as .csv or .tsv. Choose one of these suffixes.</source>
        <translation>{path}：上样表只能写为 .csv 或 .tsv。请选择其中一种后缀。</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: cannot be opened as an Excel workbook ({reason}). Is it protected by a password, or another format renamed? Save it again as .xlsx or CSV.</source>
        <translation>{path}：无法作为 Excel 工作簿打开（{reason}）。它是否有密码保护，或是由其他格式改名而来？请重新保存为 .xlsx 或 CSV。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <location filename="../../files/sheets.py"/>
        <source>{path}: cannot be read: {reason}. Check the file and its folder.</source>
        <translation>{path}：无法读取：{reason}。请检查文件及其文件夹。</translation>
    </message>
    <message>
        <location filename="../../files/atomic.py"/>
        <source>{path}: cannot be written: {cause}. {remedy}</source>
        <translation>{path}：无法写入：{cause}。{remedy}</translation>
    </message>
    <message>
        <location filename="../../resume.py"/>
        <source>{path}: cannot be written: {reason}. Free some space, choose another folder, or go without --resume.</source>
        <translation>{path}：无法写入：{reason}。请腾出空间、另选文件夹，或不使用 --resume。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: cannot hold the text {text!r}: it is not Unicode. Rename the file or the text.</source>
        <translation>{path}：无法保存文字“{text}”：它不是 Unicode。请重命名该文件或更改文字。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: cannot hold this project: {place}: {fault}. {remedy}</source>
        <translation>{path}：无法保存此项目：{place}：{fault}。{remedy}</translation>
    </message>
    <message>
        <location filename="../../resume.py"/>
        <source>{path}: damaged entries are ignored ({count}), and what they held is measured again.</source>
        <translation>{path}：损坏的条目已忽略（{count} 条），其内容将重新测量。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: has no schema number, so it is no saved project. {remedy}</source>
        <translation>{path}：没有 schema 编号，因此不是已保存的项目。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: is JSON, but not a project. {remedy}</source>
        <translation>{path}：是 JSON，但不是项目。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: is empty. The first row must name the columns.</source>
        <translation>{path}：为空。第一行必须写明列名。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: is not UTF-8 text, so it is no saved project. {remedy}</source>
        <translation>{path}：不是 UTF-8 文本，因此不是已保存的项目。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: is not UTF-8 text. {remedy}</source>
        <translation>{path}：不是 UTF-8 文本。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: is not a sheet this program reads. Save it as .xlsx, .csv or .tsv.</source>
        <translation>{path}：不是本程序可读取的表格。请保存为 .xlsx、.csv 或 .tsv。</translation>
    </message>
    <message>
        <location filename="../../resume.py"/>
        <source>{path}: is not what this version keeps of a run; it is now called {aside}, and all is measured.</source>
        <translation>{path}：不是本版本保存的运行记录；已改名为 {aside}，全部内容将重新测量。</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: is too long. {remedy}</source>
        <translation>{path}：过长。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: is {size:.0f} MB large; the limit is {most:g} MB. {remedy}</source>
        <translation>{path}：大小为 {size:.0f} MB；上限为 {most:g} MB。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: is {size:.0f} MB large; the limit of a project is {most:g}. {remedy}</source>
        <translation>{path}：大小为 {size:.0f} MB；项目的上限为 {most:g} MB。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: line {line} is not UTF-8 text. {remedy}</source>
        <translation>{path}：第 {line} 行不是 UTF-8 文本。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: line {line}, column {column}: this is not JSON ({reason}). {remedy}</source>
        <translation>{path}：第 {line} 行，第 {column} 列：不是 JSON（{reason}）。{remedy}</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>{path}: must be a finite number, not {number}</source>
        <translation>{path}：必须是有限的数字，而不是 {number}</translation>
    </message>
    <message>
        <location filename="../../files/sheets.py"/>
        <source>{path}: row {number} cannot be split into cells ({reason}). Check the quotation marks from there on.</source>
        <translation>{path}：第 {number} 行无法拆分为单元格（{reason}）。请从该行起检查引号。</translation>
    </message>
    <message>
        <location filename="../../source_data.py"/>
        <source>{path}: the image cannot be read any more. Put it back, then try again.</source>
        <translation>{path}：图像已无法读取。请将其放回原处后重试。</translation>
    </message>
    <message>
        <location filename="../../source_data.py"/>
        <source>{path}: the image has changed since it was measured. Measure again first.</source>
        <translation>{path}：图像在测量之后已被更改。请先重新测量。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: the text {text!r} is not Unicode. {remedy}</source>
        <translation>{path}：文本 {text!r} 不是 Unicode。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: there is no schema {schema}. {remedy}</source>
        <translation>{path}：没有 schema {schema}。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <location filename="../../files/sheets.py"/>
        <source>{path}: there is no such file. Check its name and folder.</source>
        <translation>{path}：没有此文件。请检查文件名和文件夹。</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: was made by a newer blotquant (schema {schema}; this one reads up to {newest}). Update blotquant to open it.</source>
        <translation>{path}：由较新版本的 blotquant 建立（schema {schema}；本版本最高可读取 {newest}）。请更新 blotquant 后打开。</translation>
    </message>
    <message>
        <location filename="../../resume.py"/>
        <source>{path}: what was measured before cannot be read: {reason}. Delete the file, or go without --resume.</source>
        <translation>{path}：无法读取此前测量的内容：{reason}。请删除该文件，或不使用 --resume。</translation>
    </message>
    <message>
        <location filename="../../files/assays.py"/>
        <source>{path}: {count} findings in this assay</source>
        <translation>{path}：此实验数据有 {count} 处问题</translation>
    </message>
    <message>
        <location filename="../../files/layouts.py"/>
        <source>{path}: {count} findings in this layout sheet</source>
        <translation>{path}：此上样表有 {count} 个问题</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <location filename="../../files/sheets.py"/>
        <source>{path}: {fault}. {remedy}</source>
        <translation>{path}：{fault}。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: {place}{fault}. {remedy}</source>
        <translation>{path}：{place}{fault}。{remedy}</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{path}: {what}: {faults}. {remedy}</source>
        <translation>{path}：{what}：{faults}。{remedy}</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>{percent:.1f} %</source>
        <translation>{percent:.1f} %</translation>
    </message>
    <message>
        <location filename="../../files/projects.py"/>
        <source>{place} (in {ids}): </source>
        <translation>{place}（位于 {ids}）：</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <location filename="../../edits/validity.py"/>
        <source>{place}: {fault}</source>
        <translation>{place}：{fault}</translation>
    </message>
    <message>
        <location filename="../../files/layout_findings.py"/>
        <source>{place}: {fault}. {remedy}.</source>
        <translation>{place}：{fault}。{remedy}。</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>{place}: {name} must not be negative</source>
        <translation>{place}：{name} 不能为负</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>{place}: {role!r} is not one of {allowed}</source>
        <translation>{place}：{role!r} 不在 {allowed} 之中</translation>
    </message>
    <message>
        <location filename="../../assays/proliferation.py"/>
        <source>{plate}: Z' = {value:.2f}</source>
        <translation>{plate}：Z' = {value:.2f}</translation>
    </message>
    <message>
        <location filename="../../assays/proliferation.py"/>
        <source>{plate}: {value:+.0f} % of the window</source>
        <translation>{plate}：窗口的 {value:+.0f} %</translation>
    </message>
    <message>
        <location filename="../../results.py"/>
        <source>{question} against the vehicle: {count}</source>
        <translation>{question}与溶媒对照比较：{count}</translation>
    </message>
    <message>
        <location filename="../../results.py"/>
        <source>{question} against the vehicle: {count}; {targets} targets ({way})</source>
        <translation>{question}与溶媒对照比较：{count}；{targets} 个目标蛋白（{way}）</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{read} by the ladder, {mw_kda:g} kDa expected</source>
        <translation>由分子量标记读得 {read}，预期为 {mw_kda:g} kDa</translation>
    </message>
    <message>
        <location filename="../../curves/potency.py"/>
        <source>{reference} has no EC50</source>
        <translation>{reference} 没有 EC50</translation>
    </message>
    <message>
        <location filename="../../curves/potency.py"/>
        <source>{reference} has no dose series at this time</source>
        <translation>{reference} 在此时间没有剂量系列</translation>
    </message>
    <message>
        <location filename="../../analysis/findings.py"/>
        <source>{row} ({weight})</source>
        <translation>{row}（{weight}）</translation>
    </message>
    <message>
        <location filename="../../assays/qpcr.py"/>
        <source>{sample} (replicate {name})</source>
        <translation>{sample}（重复 {name}）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>{sample}, diluted {dilution}</source>
        <translation>{sample}，稀释 {dilution} 倍</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>{sample}: a load must be above 0 ug</source>
        <translation>{sample}：上样量必须大于 0 ug</translation>
    </message>
    <message>
        <location filename="../../edits/assay_wells.py"/>
        <source>{sample}: lanes count from 1, not {lane}</source>
        <translation>{sample}：泳道从 1 开始计数，而不是 {lane}</translation>
    </message>
    <message>
        <location filename="../../assays/qpcr.py"/>
        <source>{sample}: {status}</source>
        <translation>{sample}：{status}</translation>
    </message>
    <message>
        <location filename="../../gui/comparison_dialog.py"/>
        <source>{second} over {first}, on the ln scale; 1 is no difference.</source>
        <translation>{second} 除以 {first}，按 ln 尺度；1 表示没有差别。</translation>
    </message>
    <message>
        <location filename="../../numerics/ladder_bands.py"/>
        <source>{seen} bands are seen for {all} weights</source>
        <translation>{all} 个分子量见到 {seen} 条带</translation>
    </message>
    <message>
        <location filename="../../numerics/ladder_bands.py"/>
        <source>{seen} bands are seen for {all} weights, and they can be matched in more than one way</source>
        <translation>{all} 个分子量见到 {seen} 条带，且有不止一种对应方式</translation>
    </message>
    <message>
        <location filename="../../numerics/ladder_bands.py"/>
        <source>{seen} of {all} ladder bands are seen</source>
        <translation>{all} 条分子量标记条带中见到 {seen} 条</translation>
    </message>
    <message>
        <location filename="../../gui/setting_label.py"/>
        <source>{setting} ({unit})</source>
        <translation>{setting}（{unit}）</translation>
    </message>
    <message>
        <location filename="../../gui/method_dialog.py"/>
        <source>{setting} must be {values}, not “{text}”.</source>
        <translation>{setting}必须是{values}，而不是“{text}”。</translation>
    </message>
    <message>
        <location filename="../../gui/tables/model.py"/>
        <source>{shown} And {count} more.</source>
        <translation>{shown} 另有 {count} 项。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curves_bar.py"/>
        <source>{shown} of {total} agonists</source>
        <translation>{shown}/{total} 种激动剂</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>{shown} of {total} rows</source>
        <translation>{total} 行中的 {shown} 行</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>{status} ({kind})</source>
        <translation>{status}（{kind}）</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_words.py"/>
        <source>{status} ({limit} {unit})</source>
        <translation>{status}（{limit} {unit}）</translation>
    </message>
    <message>
        <location filename="../../assays/bca.py"/>
        <source>{status} at dilution {dilution:g}</source>
        <translation>稀释 {dilution:g} 倍时{status}</translation>
    </message>
    <message>
        <location filename="../../files/layout_pairings.py"/>
        <source>{subject} {message}</source>
        <translation>{subject} {message}</translation>
    </message>
    <message>
        <location filename="../../demo/writing.py"/>
        <source>{taken} already exists: choose an empty folder for the demo experiment.</source>
        <translation>{taken} 已存在：请为演示实验选择一个空文件夹。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_chart.py"/>
        <source>{target}, % control</source>
        <translation>{target}，占对照 %</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_chart.py"/>
        <location filename="../../gui/panels/ratios_plot.py"/>
        <source>{target}, fold</source>
        <translation>{target}，倍数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_hints.py"/>
        <source>{target}, lane {number}: {sample}</source>
        <translation>{target}，泳道 {number}：{sample}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_plot.py"/>
        <source>{target}, ratio</source>
        <translation>{target}，比值</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_chart.py"/>
        <source>{target}, residual (%)</source>
        <translation>{target}，残差 (%)</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_chart.py"/>
        <source>{target}, residual (ln)</source>
        <translation>{target}，残差 (ln)</translation>
    </message>
    <message>
        <location filename="../../tablets.py"/>
        <source>{text!r} is no step of a tablet</source>
        <translation>{text!r} 不是灰阶板的一级</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <location filename="../../ladders.py"/>
        <source>{text!r} is not a ladder</source>
        <translation>“{text}”不是分子量标记</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>{text!r} is not a number</source>
        <translation>“{text}”不是数字</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <source>{text!r} is not a reading</source>
        <translation>{text!r} 不是读数</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>{text!r} is not a whole number from 1 to 9999</source>
        <translation>“{text}”不是 1 到 9999 之间的整数</translation>
    </message>
    <message>
        <location filename="../../files/assay_rows.py"/>
        <location filename="../../files/layout_cells.py"/>
        <source>{text!r} is not known</source>
        <translation>“{text}”无法识别</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>{text!r} names no band rows</source>
        <translation>“{text}”不是条带行的写法</translation>
    </message>
    <message>
        <location filename="../../files/layout_cells.py"/>
        <source>{text} {fault}</source>
        <translation>{text} {fault}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/blots_panel.py"/>
        <source>{title}, no pair</source>
        <translation>{title}，无配对</translation>
    </message>
    <message>
        <location filename="../../gui/panels/ratios_bars.py"/>
        <source>{total} rows</source>
        <translation>{total} 行</translation>
    </message>
    <message>
        <location filename="../../comparisons.py"/>
        <source>{treatment} doses</source>
        <translation>{treatment} 的各剂量</translation>
    </message>
    <message>
        <location filename="../../files/layout_rows.py"/>
        <source>{unit!r} is not a unit of time</source>
        <translation>“{unit}”不是时间单位</translation>
    </message>
    <message>
        <location filename="../../edits/method.py"/>
        <source>{values} ({unit})</source>
        <translation>{values}（{unit}）</translation>
    </message>
    <message>
        <location filename="../../gui/assays/plate_map.py"/>
        <location filename="../../gui/panels/curve_points.py"/>
        <source>{value} % of control</source>
        <translation>对照的 {value} %</translation>
    </message>
    <message>
        <location filename="../../gui/panels/curve_words.py"/>
        <source>{value} ({low} to {high})</source>
        <translation>{value}（{low} 至 {high}）</translation>
    </message>
    <message>
        <location filename="../../edits/validity.py"/>
        <source>{value} is not one of: {allowed}</source>
        <translation>{value} 不在可选值之中：{allowed}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/standard_chart.py"/>
        <source>{value} µg/µL in the lysate</source>
        <translation>裂解液中 {value} µg/µL</translation>
    </message>
    <message>
        <location filename="../../files/limits.py"/>
        <source>{variable}: {part!r} is no limit. Write NAME=NUMBER; the names are {known}.</source>
        <translation>{variable}：{part!r} 不是上限。请写作 NAME=NUMBER；可用的名称为 {known}。</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>{volume} ± {error} counts</source>
        <translation>{volume} ± {error} 计数</translation>
    </message>
    <message>
        <location filename="../../gui/panels/band_card.py"/>
        <source>{weight} kDa</source>
        <translation>{weight} kDa</translation>
    </message>
    <message>
        <location filename="../../comparisons.py"/>
        <location filename="../../curve_checks.py"/>
        <source>{what} at {minutes:g} min</source>
        <translation>{what}，{minutes:g} 分钟</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>{what}: lane {number}</source>
        <translation>{what}：泳道 {number}</translation>
    </message>
    <message>
        <location filename="../../gui/panels/bands_panel.py"/>
        <source>{what}: {count} lanes</source>
        <translation>{what}：{count} 条泳道</translation>
    </message>
    <message>
        <location filename="../../gui/commands/bands.py"/>
        <source>{what}: {lanes}</source>
        <translation>{what}：{lanes}</translation>
    </message>
    <message>
        <location filename="../../curve_checks.py"/>
        <source>{what}: {status}</source>
        <translation>{what}：{status}</translation>
    </message>
    <message>
        <location filename="../../gui/assays/wells_table.py"/>
        <source>{where}: {what}</source>
        <translation>{where}：{what}</translation>
    </message>
    <message>
        <location filename="../../gui/figures/preview.py"/>
        <source>{width:.0f} × {height:.0f} mm in print</source>
        <translation>印刷尺寸 {width:.0f} × {height:.0f} 毫米</translation>
    </message>
    <message>
        <location filename="../../gui/figures/dialog.py"/>
        <source>{width:g} mm ({name})</source>
        <translation>{width:g} 毫米（{name}）</translation>
    </message>
    <message>
        <location filename="../../gui/blot/readout.py"/>
        <source>{words} (stored {value})</source>
        <translation>{words}（存储值 {value}）</translation>
    </message>
    <message>
        <location filename="../../gui/find_lanes.py"/>
        <source>{words} Doubts: {reasons}.</source>
        <translation>{words}疑点：{reasons}。</translation>
    </message>
    <message>
        <location filename="../../gui/blot/readout.py"/>
        <source>{words}, saturated</source>
        <translation>{words}，饱和</translation>
    </message>
    <message>
        <location filename="../../gui/assays/loading_rows.py"/>
        <source>µg/µL</source>
        <translation>µg/µL</translation>
    </message>
    <message>
        <location filename="../../gui/tables/numbers.py"/>
        <source>“{cell}” can be read in two ways: write {whole} or {point}</source>
        <translation>“{cell}”有两种读法：请写成 {whole} 或 {point}</translation>
    </message>
    <message>
        <location filename="../../gui/tables/columns.py"/>
        <source>“{cell}” is no whole number from 0 to {highest}</source>
        <translation>“{cell}”不是 0 到 {highest} 之间的整数</translation>
    </message>
    <message>
        <location filename="../../gui/tables/columns.py"/>
        <source>“{cell}” is none of: {allowed}</source>
        <translation>“{cell}”不在可选值之中：{allowed}</translation>
    </message>
    <message>
        <location filename="../../gui/tables/numbers.py"/>
        <source>“{cell}” is not a number</source>
        <translation>“{cell}”不是数字</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>“{seen}” in the file name</source>
        <translation>文件名中的“{seen}”</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>“{seen}” in the file name, which is no target that is known here</source>
        <translation>文件名中的“{seen}”，不是已知的目标蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>“{seen}” is a phosphorylation site</source>
        <translation>“{seen}”是磷酸化位点</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>“{seen}” is phospho</source>
        <translation>“{seen}”表示磷酸化</translation>
    </message>
    <message>
        <location filename="../../gui/importing/reasons.py"/>
        <source>“{seen}” is total</source>
        <translation>“{seen}”表示总蛋白</translation>
    </message>
    <message>
        <location filename="../../gui/documents/desk.py"/>
        <source>… and {count} more.</source>
        <translation>……另有 {count} 项。</translation>
    </message>
</context>
</TS>
