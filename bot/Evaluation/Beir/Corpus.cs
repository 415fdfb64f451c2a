using System.Text;
using System.Text.Json;
using Bot.Content;
using Bot.Content.Text;
using Bot.Search.Index;

namespace Bot.Evaluation.Beir;

/// <summary>The documents of <c>corpus.jsonl</c> in its order.</summary>
internal sealed class Corpus
{
    /// <summary>What stands between the title of a page and its headings.</summary>
    private const string PathSeparator = " > ";

    private readonly List<SearchDocument> documents = [];
    private readonly List<string> ids = [];
    private readonly List<string?> groups = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    private Corpus()
    {
    }

    public IReadOnlyList<SearchDocument> Documents => documents;

    /// <summary>By number of <see cref="Documents"/>.</summary>
    public IReadOnlyList<string> Ids => ids;

    /// <summary>Page, conversation or whatever else limits where a query looks, by number of <see cref="Documents"/>.</summary>
    public IReadOnlyList<string?> Groups => groups;

    /// <summary>Of titles and texts, in UTF-8.</summary>
    public long TextBytes { get; private set; }

    /// <param name="progress">Told how many bytes were read since.</param>
    public static Corpus Read(InputFile file, Action<int>? progress = null)
    {
        var corpus = new Corpus();
        var problems = new LineProblems(file);
        JsonLines.Read(file, problems, (item, line) => corpus.Add(item, line, problems), progress);
        return corpus.documents.Count > 0 ? corpus : throw EvaluationInputException.Of(file.Shown, 0, "there is no document in it");
    }

    public int? Find(string id) => numbers.TryGetValue(id, out var number) ? number : null;

    private void Add(JsonElement item, int line, LineProblems problems)
    {
        var id = JsonLines.Id(item, line, problems);
        var text = JsonLines.Text(item, "text", line, problems);
        if (id is null || text is null)
            return;
        if (!numbers.TryAdd(id, documents.Count))
        {
            problems.Error(line, $"a second document has the id `{id}`");
            return;
        }

        var title = JsonLines.Value(item, "title") ?? "";
        var group = JsonLines.Value(item, "group");
        var path = title.Split(PathSeparator);
        var language = LanguageCodes.Parse(JsonLines.Value(item, "lang")) ?? LanguageOfText.Of(title + text);
        documents.Add(new SearchDocument(language, text, path[1..], path[0], Container: group));
        ids.Add(id);
        groups.Add(group);
        TextBytes += Encoding.UTF8.GetByteCount(title) + Encoding.UTF8.GetByteCount(text);
    }
}
