using System.Collections.Immutable;
using System.Globalization;
using Bot.Content;

namespace Bot.Evaluation.Beir;

/// <summary>
/// Which documents are relevant to which query, and how much: <c>qid TAB docid [TAB gain]</c>, with or without BEIR's header.
/// </summary>
internal sealed class Judgements
{
    private const NumberStyles GainStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite;

    private readonly Dictionary<string, Dictionary<int, int>> gains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> unknown = new(StringComparer.Ordinal);
    private readonly Corpus corpus;
    private readonly InputFile file;
    private int unknownLines;
    private int firstUnknownLine;

    private Judgements(InputFile file, Corpus corpus)
    {
        this.file = file;
        this.corpus = corpus;
    }

    /// <summary>What is odd and does not stop the evaluation.</summary>
    public ImmutableArray<Problem> Warnings => unknownLines == 0
        ? []
        : [new Problem(file.Shown, firstUnknownLine, Severity.Warning,
            $"`{unknown.Keys.First()}` is not in the corpus; {unknownLines} of the lines name such documents, which count as never found")];

    public static Judgements Read(InputFile file, Corpus corpus)
    {
        var judgements = new Judgements(file, corpus);
        var problems = new LineProblems(file);
        var line = 0;
        foreach (var text in File.ReadLines(file.Path))
        {
            line++;
            var isHeader = line == 1 && text.StartsWith("query-id\t", StringComparison.Ordinal);
            if (!isHeader && !string.IsNullOrWhiteSpace(text))
                judgements.Add(text, line, problems);
            if (problems.IsFull)
                break;
        }

        problems.ThrowIfAny();
        return judgements;
    }

    /// <summary>The relevant documents by number, those that the corpus lacks by negative numbers; null when there are none.</summary>
    public IReadOnlyDictionary<int, int>? Of(BeirQuery query) => gains.GetValueOrDefault(query.Id);

    private void Add(string text, int line, LineProblems problems)
    {
        var columns = text.Split('\t');
        if (columns.Length is < 2 or > 3 || columns[0].Length == 0 || columns[1].Length == 0)
        {
            problems.Error(line, "not a query id, a document id and perhaps a gain, separated by tabs");
            return;
        }

        var gain = 1;
        if (columns.Length == 3 && columns[2].Length > 0 && !int.TryParse(columns[2], GainStyle, null, out gain))
        {
            problems.Error(line, $"the gain `{columns[2]}` is not a whole number");
            return;
        }

        if (gain <= 0)
            return;
        if (!gains.TryGetValue(columns[0], out var ofQuery))
            gains.Add(columns[0], ofQuery = []);
        var document = corpus.Find(columns[1]) ?? Unknown(columns[1], line);
        ofQuery[document] = Math.Max(gain, ofQuery.GetValueOrDefault(document));
    }

    private int Unknown(string id, int line)
    {
        if (unknownLines++ == 0)
            firstUnknownLine = line;
        if (!unknown.TryGetValue(id, out var number))
            unknown.Add(id, number = -1 - unknown.Count);
        return number;
    }
}
