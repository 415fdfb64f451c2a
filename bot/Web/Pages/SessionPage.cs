using Bot.Content;
using Bot.Presentation;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>The notes of a session.</summary>
/// <param name="Address">As asked for, with the place of the excerpt and the signature.</param>
internal sealed record SessionPage(Conference Conference, Session Session, SessionAddress Address, Admission Admission)
{
    private SessionVersion Version => Session.InOrOther(Address.Language);

    /// <summary>The page speaks the language of the notes it shows.</summary>
    private Language Language => Version.Language;

    private Texts Words => Texts.In(Language);

    /// <summary>A short table of contents would only repeat the page.</summary>
    private Html Contents()
    {
        var sections = Version.Sections.Where(section => !section.Path.IsEmpty).ToArray();
        if (sections.Length < 3)
            return Html.Empty;

        var items = Html.Join(sections, section => Html.Of(
            $"""<li class="level{Math.Min(section.Path.Length, 4)}"><a href="#{Uri.EscapeDataString(section.Id)}">{section.Path[^1]}</a></li>"""));
        return Html.Of($"<details class=\"contents\"><summary>{Words.Contents}</summary><ol>{items}</ol></details>");
    }

    public Html Draw()
    {
        var summary = Presenter.Summary(Conference, Session, Version).Nodes;
        var heading = summary.Count(node => node is Heading or Facts);
        var view = new NodeView(Language, "") { Own = Session.Code };
        var main = Html.Of($"""
            {Back()}
            <article class="notes">
            {view.Draw(summary.Where(node => node is Heading or Facts))}
            {Missing()}
            {(summary.Length > heading ? InShort(view.Draw(summary.Skip(heading))) : Html.Empty)}
            {Contents()}
            {Body()}
            {Parts()}
            {Source()}
            </article>
            """);
        return Layout.Page(new(Language, $"{Session.Code} {Version.Title}", Admission, SwitchAddress()), main);
    }

    private Html InShort(Html summary) => Html.Of($"<section class=\"short\" aria-label=\"{Words.Summary}\">{summary}</section>");

    private Html Back() => Admission == Admission.Everything && Address.Question is { Length: > 0 } question
        ? Html.Of($"""<p class="back"><a href="/?q={Uri.EscapeDataString(question)}">← {Words.BackToAnswer}</a></p>""")
        : Html.Empty;

    private Html Missing() =>
        Language == Address.Language ? Html.Empty : Html.Of($"<p class=\"notice\">{Words.NotIn(Address.Language)}</p>");

    /// <summary>The sessions of the file that this page is the rest of; to who may see only this page, as places of the file.</summary>
    private Html Parts()
    {
        if (!Session.IsRestOfFile)
            return Html.Empty;

        var parts = Conference.Sessions.Where(other => other != Session)
            .Select(other => (other.Code, Version: other.Versions.FirstOrDefault(version => version.File == Version.File)))
            .Where(part => part.Version is { Sections.Length: > 0 })
            .ToArray();
        if (parts.Length == 0)
            return Html.Empty;

        var items = Html.Join(parts, part => Html.Of($"<li><a href=\"{AddressOf(part.Code, part.Version!).ToString()}\">{part.Version!.Title}</a></li>"));
        return Html.Of($"<h2>{Words.Sessions}</h2>\n<ul class=\"sessions\">{items}</ul>\n");
    }

    private SessionAddress AddressOf(string code, SessionVersion version) => Admission == Admission.Everything
        ? Plain(version.Language) with { Session = code }
        : Plain(version.Language) with { Place = new(version.Sections[0].Line, version.Sections[0].Line) };

    private Html Body()
    {
        if (Version.Sections.IsEmpty)
            return Html.Of($"<p class=\"notice\">{Words.NoNotes}</p>");

        var view = new NotesView(line => Address.Place?.Contains(line) == true, Address.Marks);
        var other = Session.In(Language.Other());
        return Html.Join(Version.Sections, section => Html.Of($"{SectionHeading(section, other)}{view.Draw(section.Passages)}"));
    }

    /// <summary>Headings of the notes follow the page's own, which is the first level.</summary>
    private Html SectionHeading(Section section, SessionVersion? other)
    {
        if (section.Path.IsEmpty)
            return Html.Of($"<div id=\"{section.Id}\"></div>\n");

        var text = Html.Of($" id=\"{section.Id}\">{section.Path[^1]}{Across(section, other)}");
        return section.Path.Length switch
        {
            1 => Html.Of($"<h2{text}</h2>\n"),
            2 => Html.Of($"<h3{text}</h3>\n"),
            3 => Html.Of($"<h4{text}</h4>\n"),
            4 => Html.Of($"<h5{text}</h5>\n"),
            _ => Html.Of($"<h6{text}</h6>\n"),
        };
    }

    /// <summary>To the same section in the other language.</summary>
    private Html Across(Section section, SessionVersion? other)
    {
        if (other?.Sections.FirstOrDefault(one => one.Key == section.Key) is not { } there)
            return Html.Empty;

        var address = (Plain(other.Language) with { Anchor = there.Id }).ToString();
        var (code, label, name) = (other.Language.Code(), Words.SectionIn(other.Language), Texts.NameOf(other.Language));
        return Html.Of($""" <a class="across" href="{address}" hreflang="{code}" aria-label="{label}">{name}</a>""");
    }

    /// <summary>The other language of the whole page, at the section of the excerpt.</summary>
    private string? SwitchAddress()
    {
        if (Session.In(Language.Other()) is not { } other)
            return null;

        var here = Address.Place is { } place ? Version.Sections.LastOrDefault(section => section.Line <= place.First) : null;
        var there = here is null ? null : other.Sections.FirstOrDefault(section => section.Key == here.Key);
        return (Plain(other.Language) with { Anchor = there?.Id }).ToString();
    }

    private SessionAddress Plain(Language language) =>
        new(Conference.Id, Address.Session, language) { Signature = Address.Signature, Question = Address.Question };

    private Html Source()
    {
        var source = Version.Source switch
        {
            null => Html.Empty,
            var url when InlineText.IsHttp(url) => Html.Of($"""<p>{Words.Source} <a href="{url}" rel="noopener noreferrer nofollow">{url}</a></p>"""),
            var text => Html.Of($"<p>{Words.Source} {text}</p>"),
        };
        return Html.Of($"<footer class=\"source\">{source}<p><code>{Version.File}</code></p></footer>");
    }
}
