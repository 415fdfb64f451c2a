using Bot.Answers;
using Bot.Channels.Common;
using Bot.Presentation;

namespace Bot.Channels.Teams.Cards;

/// <summary>Draws whatever Kiku says as a message.</summary>
internal static class MessageCards
{
    public static Drawing Draw(MessageContent content, string id, Shortening shortening)
    {
        if (content is CommentFormContent form)
            return CommentCard.Draw(form.Language, form.About);
        var presented = Presenter.Present(content, shortening.ToExtent(), id);
        return content is NoticeContent || shortening == Shortening.TextOnly
            ? new(ShownText.Clip(PresentedText.Of(presented), Limits.Sentence), null)
            : NodeCard.Draw(presented);
    }

    /// <summary>A card of its own, as the message extension puts into a message.</summary>
    public static AdaptiveCard Draw(Excerpt excerpt) => NodeCard.Draw(Presenter.Present(excerpt)).Card!;
}
