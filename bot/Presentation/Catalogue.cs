using Bot.Content;

namespace Bot.Presentation;

/// <summary>The base of the catalogue of texts: every text is one member, with its English and its Japanese form side by side.</summary>
internal abstract class Catalogue(Language language)
{
    protected string Say(string english, string japanese) => language == Language.Japanese ? japanese : english;
}
