using Xunit;

namespace Bot.Conformance;

/// <summary>Bolt behind signed requests.</summary>
public sealed class BoltOverHttpTests(BoltOverHttp app) : BoltTests(app), IClassFixture<BoltOverHttp>
{
    [ClientFact]
    public async Task It_verifies_its_address() => Assert.True(await app.Slack.VerifyUrlAsync(TestContext.Current.CancellationToken));

    [ClientFact]
    public Task It_refuses_another_secret() => RefusesAsync("another secret", TimeSpan.Zero);

    [ClientFact]
    public Task It_refuses_a_signature_of_ten_minutes_ago() => RefusesAsync(null, TimeSpan.FromMinutes(-10));

    private async Task RefusesAsync(string? secret, TimeSpan delay)
    {
        app.Slack.ForgeSignatures(secret, delay);
        try
        {
            var delivery = Assert.Single(app.Slack.Post(app.Alice, app.General, "ping forged").Deliveries);
            Assert.Equal(401, (await delivery.First)?.Status);
        }
        finally
        {
            app.Slack.ForgeSignatures();
        }
    }
}
