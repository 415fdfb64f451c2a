namespace Bot.Tests.Architecture.Samples.Web;

internal sealed class SamplePage;
