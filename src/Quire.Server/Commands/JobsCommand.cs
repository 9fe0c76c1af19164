using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Jobs;
using Quire.Repository.Operations;

namespace Quire.Server.Commands;

/// <summary>
/// Prints the jobs that are not done, or has those tried again that were given up. On an embedded database the server must not
/// run meanwhile, but for printing.
/// </summary>
internal static class JobsCommand
{
    public const string Name = "jobs";
    public const string All = "--all";
    private const string Retry = "retry";
    private const string Usage = "say 'jobs', 'jobs retry ID' or 'jobs retry --all' (see ./run --help)";

    /// <summary>The words of the command, of which the first stands at a place among the arguments; moves to the last.</summary>
    public static IReadOnlyList<string> Words(IReadOnlyList<string> args, ref int at)
    {
        IReadOnlyList<string> words = [.. args.Skip(at).TakeWhile(w => !w.StartsWith('-'))];
        at += words.Count - 1;
        return words.Count == 1 || (words.Count <= 3 && words[1] == Retry) ? words : throw new StartupException(Usage, 2);
    }

    public static Task<int> RunAsync(WebApplication app, CommandLine line)
    {
        var (words, all) = (line.Command, line.Options.ContainsKey(All));
        if (words.Count == 1)
        {
            return all ? throw new StartupException(Usage, 2) : InstalledCommand.RunAsync(app, alone: false, JobList.PrintAsync);
        }

        long? job = null;
        if (words.Count == 3)
        {
            job = long.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : throw new StartupException($"'{words[2]}' is not the number of a job; './run jobs' lists them", 2);
        }

        return all == (job is null)
            ? InstalledCommand.RunAsync(app, alone: true, services => RetryAsync(services, job))
            : throw new StartupException(Usage, 2);
    }

    private static async Task<int> RetryAsync(IServiceProvider services, long? job)
    {
        var count = await services
            .GetRequiredService<OperationGate>()
            .RunAsync(new RetryJobs(job), Caller.System, CancellationToken.None);
        var when = services.GetRequiredService<IDatabaseDialect>().IsEmbedded
            ? "at the next start"
            : "by the running servers, within Jobs:Poll";
        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "job is" : "jobs are")} tried again {when}.")
        );
        return 0;
    }
}
