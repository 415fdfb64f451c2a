using Bot.Import.Html;
using Bot.Import.Sources;

namespace Bot.Import.Reading;

internal static class ReportReader
{
    public static Report Read(SourceDocument source) => ReportFurniture.LeaveOut(source.Format switch
    {
        SourceFormat.Html => HtmlReport.Read(source),
        SourceFormat.Markdown => MarkdownReport.Read(source),
        _ => PlainTextReport.Read(source),
    });
}
