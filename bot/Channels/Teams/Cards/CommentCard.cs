using Bot.Channels.Teams.Activities;
using Bot.Content;
using Bot.Presentation;

namespace Bot.Channels.Teams.Cards;

/// <summary>Asks what was wrong with an answer. It opens under the answer, which stays.</summary>
internal static class CommentCard
{
    /// <summary>Null when what the comment is about does not fit.</summary>
    public static CardButton? Button(Language language, MessageAction about)
    {
        var texts = Texts.In(language);
        return Draw(language, about).Card is { Actions: not null } card
            ? new ShowCardAction(Texts.Unhelpful, card with { FallbackText = null }) { Tooltip = texts.UnhelpfulLabel }
            : null;
    }

    public static Drawing Draw(Language language, MessageAction about)
    {
        var texts = Texts.In(language);
        var card = new CardBuilder(language);
        card.Add(new TextInput(Verbs.CommentInput, texts.CommentLabel, texts.CommentHint, IsMultiline: true, Limits.Comment));
        if (about.Encode(Limits.ButtonData) is { } data)
            card.Button(new ExecuteAction(texts.Send, Verbs.Comment, new CardData(data)));
        return card.Draw(texts.CommentTitle);
    }
}
