using System.Collections.Immutable;
using Bot.Answers;
using Bot.Content;
using Bot.Web.Access;

namespace Bot.Web.Pages;

/// <summary>The page that asks and answers.</summary>
internal static class AskPage
{
    private const int MoreAtOnce = 10;

    /// <summary>Before anything was asked.</summary>
    public static Html Empty(ContentSnapshot notes, Language language, ImmutableArray<string> examples)
    {
        var wording = Wording.In(language);
        var main = Html.Of($"""
            <div class="welcome">
            <h1>{wording.Tagline}</h1>
            <p class="lede">{wording.HowToAsk}</p>
            {Layout.AskForm(language, "", focus: true)}
            {Questions(wording.Examples, examples)}
            </div>
            {ConferencePage.Lists(notes.Conferences, language)}
            """);
        return Layout.Page(new(language, "", Admission.Everything, $"/?lang={language.Other().Code()}"), main);
    }

    public static Html Draw(ContentSnapshot notes, Reply reply, string question)
    {
        var language = reply.Language;
        var body = reply switch
        {
            Answer answer => DrawAnswer(notes, answer),
            SessionList list => Html.Of($"<h1>{Wording.In(language).Sessions}</h1>{ConferencePage.Lists(list.Conferences, language)}"),
            SessionDetails details => DrawDetails(details),
            Help help => DrawHelp(help),
            _ => throw new NotSupportedException($"{reply.GetType().Name} has no page"),
        };
        var other = $"/?q={Uri.EscapeDataString(question)}&lang={language.Other().Code()}";
        return Layout.Page(new(language, question, Admission.Everything, other), Html.Of($"{Layout.AskForm(language, question, focus: false)}{body}"));
    }

    public static Html TooLong(Language language, int length)
    {
        var wording = Wording.In(language);
        var main = Html.Of($"""
            {Layout.AskForm(language, "", focus: true)}
            <h1>{wording.BadRequestTitle}</h1>
            <p class="notice">{wording.TooLong(length, Question.MaximumLength)}</p>
            """);
        return Layout.Page(new(language, wording.BadRequestTitle, Admission.Everything, null), main);
    }

    private static Html DrawAnswer(ContentSnapshot notes, Answer answer)
    {
        var wording = Wording.In(answer.Language);
        if (answer.Outcome == Outcome.None)
            return DrawNothing(answer, wording);

        var notice = answer.OutsideScope ? wording.OutsideScope(Names.Of(answer.Scope)) : answer.Outcome == Outcome.Weak ? wording.Weak : null;
        var excerpts = Html.Join(answer.Excerpts, excerpt => ExcerptView.Draw(notes, excerpt, answer));
        return Html.Of($"""
            <h1 class="visually-hidden">{wording.Results}</h1>
            {Assumed(answer, wording)}
            {Notice(notice)}
            <ol class="excerpts">
            {excerpts}</ol>
            <p class="count" role="status">{wording.Matches(answer.Excerpts.Length, answer.Total)}{More(answer, wording)}</p>
            """);
    }

    private static Html More(Answer answer, Wording wording)
    {
        if (answer.Total <= answer.Excerpts.Length)
            return Html.Empty;

        var top = Math.Min(answer.Total, answer.Excerpts.Length + MoreAtOnce);
        var first = ExcerptView.IdOf(answer.Excerpts.Length + 1);
        var address = $"/?q={Uri.EscapeDataString(answer.Question)}&lang={answer.Language.Code()}&top={top}#{first}";
        return Html.Of($""" <a class="more" href="{address}">{wording.More}</a>""");
    }

    private static Html DrawNothing(Answer answer, Wording wording)
    {
        var words = string.Join(", ", answer.Missing.Select(word => answer.Language == Language.Japanese ? $"「{word}」" : $"“{word}”"));
        var nearest = Html.Join(answer.Nearest, session =>
        {
            var code = SessionAddress.PlainCode(session.Conference, session.Session);
            var address = new SessionAddress(session.Conference, code, answer.Language).ToString();
            return Html.Of($"""<li><a href="{address}"><span class="code">{session.Reference}</span> {session.Title}</a></li>""");
        });
        return Html.Of($"""
            {Assumed(answer, wording)}
            <h1 class="nothing" role="status">{(words.Length == 0 ? wording.NothingFound : wording.NotFound(words))}</h1>
            {(answer.Nearest.IsEmpty ? Html.Empty : Html.Of($"<h2>{wording.Nearest}</h2><ul class=\"sessions\">{nearest}</ul>"))}
            {Questions(wording.TryAsking, answer.Suggestions)}
            """);
    }

    private static Html DrawDetails(SessionDetails details)
    {
        var version = details.Session.InOrOther(details.Language);
        var address = new SessionAddress(details.Conference.Id, details.Session.Code, version.Language);
        return Html.Of($"""
            <article class="details" lang="{version.Language.Code()}">
            {SessionPage.Heading(details.Conference, details.Session, version, Html.Of($"""<a href="{address.ToString()}">{version.Title}</a>"""))}
            {SessionPage.InShort(version)}
            {SessionPage.Contents(version, address.ToString(), open: true)}
            </article>
            """);
    }

    private static Html DrawHelp(Help help)
    {
        var wording = Wording.In(help.Language);
        return Html.Of($"<h1>{wording.HelpTitle}</h1><p class=\"lede\">{help.Opening}{wording.HowToAsk}</p>{Questions(wording.Examples, help.Examples)}");
    }

    /// <summary>Questions that are asked by a click.</summary>
    private static Html Questions(string title, ImmutableArray<string> questions)
    {
        if (questions.IsEmpty)
            return Html.Empty;

        var items = Html.Join(questions, question => Html.Of($"""<li><a href="/?q={Uri.EscapeDataString(question)}">{question}</a></li>"""));
        return Html.Of($"<h2 class=\"small\">{title}</h2><ul class=\"questions\">{items}</ul>");
    }

    /// <summary>Names the assumed typing errors in one line.</summary>
    private static Html Assumed(Answer answer, Wording wording)
    {
        if (answer.Assumed.IsEmpty)
            return Html.Empty;

        var sentences = Html.Join(answer.Assumed, one => Html.Of($"{wording.Assumed(Html.Of($"<em>{one.Word}</em>"), Html.Of($"<em>{one.Typed}</em>"))} "));
        return Html.Of($"<p class=\"assumed\" role=\"status\">{sentences}</p>");
    }

    private static Html Notice(string? text) => text is null ? Html.Empty : Html.Of($"<p class=\"notice\" role=\"status\">{text}</p>");
}
