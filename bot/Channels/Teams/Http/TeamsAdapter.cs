using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace Bot.Channels.Teams.Http;

/// <summary>The SDK's adapter. It logs nothing: it would write a line with ids for every activity.</summary>
internal sealed class TeamsAdapter(TeamsAuthentication authentication) : CloudAdapter(authentication, logger: null)
{
    /// <summary>Runs the turn of an activity whose sender is proven and allowed.</summary>
    /// <returns>Null: it was no invoke.</returns>
    public Task<InvokeResponse?> ProcessAsync(Activity activity, IBot bot, CancellationToken cancellation) =>
        ProcessActivityAsync(authentication.Proven(), activity, bot.OnTurnAsync, cancellation)!;
}
