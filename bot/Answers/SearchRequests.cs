using Bot.Content;

namespace Bot.Answers;

/// <summary>The texts of one question, each read for search once: reading tells whether a text has content, and ranking uses the same.</summary>
internal sealed class SearchRequests(Edition edition)
{
    private readonly Dictionary<(string Words, Language Language), SearchRequest> known = [];

    public SearchRequest Of(string words, Language language)
    {
        if (!known.TryGetValue((words, language), out var request))
            known[(words, language)] = request = new SearchRequest(words, language, edition);
        return request;
    }
}
