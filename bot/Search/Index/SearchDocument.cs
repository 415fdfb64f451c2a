using Bot.Content;

namespace Bot.Search.Index;

/// <summary>The unit that is ranked, as its fields.</summary>
/// <param name="Body">What is quoted.</param>
/// <param name="Headings">Section path from the outermost in; the last one counts most.</param>
/// <param name="Title">Title of the page or session, with its aliases and tags.</param>
/// <param name="Speakers">Whose words these are: names, aliases, organisations.</param>
/// <param name="Container">Section or conversation whose documents follow each other in the list; they lend each other score. Null: none.</param>
internal sealed record SearchDocument(
    Language Language,
    string Body,
    IReadOnlyList<string> Headings,
    string Title = "",
    string Speakers = "",
    string? Container = null);

/// <summary>Fields of BM25F.</summary>
internal enum Field
{
    Body,
    Heading,
    OuterHeadings,
    Title,
    Speakers,
    Count,
}
