using Bot.Cli;

return await Kiku.RunAsync(args, Surroundings.OfThisProcess());
