using Bot.Content;
using Bot.Search;
using Bot.Search.Index;
using Bot.Search.Lexicon;

namespace Bot.Tests.Search;

/// <summary>Small corpora. English ones are made of words that no dictionary knows: blorf, quix, zemp.</summary>
internal static class Corpus
{
    /// <summary>Round numbers, so that scores can be worked out by hand: plain BM25F with k1 = 1 and b = 0.5, nothing taken off or divided.</summary>
    public static SearchParameters Plain { get; } = SearchParameters.Default with
    {
        K1 = 1,
        FieldWeights = [1, 4, 1, 2, 1],
        LengthNormalisation = [0.5f, 0.5f, 0.5f, 0.5f, 0.5f],
        PartFrequency = 0.5f,
        PartWeight = 0.4f,
        PhraseWeight = 0.3f,
        NeighbourShare = 0.3f,
        SecondNeighbourShare = 0.1f,
        UntranslatedWeight = 0.25f,
        AbsentShare = 0,
        PossiblePower = 0,
        BackgroundShare = 0,
        ProximityWeight = 0,
        MeaningWeight = 0,
    };

    public static SearchDocument English(string body, string? heading = null, string? container = null) =>
        new(Language.English, body, heading is null ? [] : [heading], Container: container);

    public static SearchDocument Japanese(string body) => new(Language.Japanese, body, []);

    public static PassageIndex Index(params SearchDocument[] documents) => PassageIndex.Build(documents, BilingualLexicon.Default, Plain);

    public static PassageIndex Index(SearchParameters parameters, params SearchDocument[] documents) =>
        PassageIndex.Build(documents, BilingualLexicon.Default, parameters);

    public static PassageIndex Bodies(params string[] bodies) => Index([.. bodies.Select(body => English(body))]);

    public static IEnumerable<int> Ranked(this PassageIndex index, string question, int top = 10) => index.Search(question, top).Select(hit => hit.Document);

    public static float Score(this PassageIndex index, string question, int document) =>
        index.Search(question, 1_000).Where(hit => hit.Document == document).Select(hit => hit.Score).SingleOrDefault();
}
