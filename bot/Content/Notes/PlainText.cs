using System.Collections.Immutable;

namespace Bot.Content.Notes;

/// <summary>Text that must not be read as Markdown: paragraphs are what stands between empty lines.</summary>
internal static class PlainText
{
    public static ImmutableArray<NoteSection> Sections(string text, int firstLine)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var builder = new PassageTextBuilder(oneLine: false);
        var (line, start) = (firstLine - 1, firstLine);
        foreach (var row in text.AsSpan().EnumerateLines())
        {
            line++;
            if (!row.IsWhiteSpace())
            {
                if (builder.Position == 0)
                    start = line;
                else
                    builder.SoftBreak();
                builder.Append(row);
                continue;
            }

            if (builder.Position == 0) continue;
            passages.Add(Paragraph(builder, start));
            builder = new PassageTextBuilder(oneLine: false);
        }

        if (builder.Position > 0) passages.Add(Paragraph(builder, start));
        return passages.Count == 0 ? [] : [new NoteSection(0, "", null, null, firstLine, passages.ToImmutable())];
    }

    private static Passage Paragraph(PassageTextBuilder builder, int line) =>
        new(PassageKind.Paragraph, builder.Build().Text, 0, null, line, []);
}
