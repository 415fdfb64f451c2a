using Bot.Model;
using Bot.Search;
using Bot.Search.Index;
using Bot.Search.Lexicon;
using Bot.Search.Meaning;
using Bot.Tests.Search;
using Bot.Web;

namespace Bot.Tests.Model;

/// <summary>Models and texts for tests.</summary>
internal static class Sentences
{
    public static readonly SearchDocument[] Notes =
    [
        Corpus.English("The salaries of staff rise every year."),
        Corpus.English("The ship sails at noon."),
        Corpus.English("A violin is tuned before it is played."),
        Corpus.English("Rain and snow fall in the mountains."),
    ];

    public static SentenceTexts Texts(params SearchDocument[] documents) => new(documents, BilingualLexicon.Default, isEnglishOnly: true);

    public static SentenceModel Model(
        FakeGenerator generator, string file, List<string>? lines = null, TimeProvider? time = null, string identity = "fake") => new(
        generator.Source(identity), new SearchOptions { Model = "fake", ModelFile = file }, time ?? TimeProvider.System, line => lines?.Add(line));

    public static async Task<PassageIndex> IndexAsync(FakeGenerator generator, string file, SearchParameters? parameters = null)
    {
        var sentences = await Model(generator, file).IndexAsync(Texts(Notes), _ => { }, CancellationToken.None);
        return PassageIndex.Build(Notes, BilingualLexicon.Default, parameters).With(sentences);
    }
}
