using Bot.Cli;
using Bot.Model;

return await Kiku.RunAsync(args, Surroundings.OfThisProcess() with { SentenceModels = SentenceModel.Open });
