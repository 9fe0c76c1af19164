using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Server.Commands;

/// <summary>Prints the jobs that are not done, one a line: those given up first, then those that run and wait.</summary>
internal static class JobList
{
    public static async Task<int> PrintAsync(IServiceProvider services)
    {
        var (open, dead, recurring) = (0, 0, 0);
        var jobs = services
            .GetRequiredService<RepositoryDb>()
            .Jobs.AsNoTracking()
            .OrderByDescending(j => j.State)
            .ThenBy(j => j.RunAfter)
            .ThenBy(j => j.Id)
            .AsAsyncEnumerable();
        await foreach (var job in jobs)
        {
            Line.Print(FieldsOf(job));
            dead += job.State == JobState.Dead ? 1 : 0;
            recurring += job.Recurring is null ? 0 : 1;
            open += job.State != JobState.Dead && job.Recurring is null ? 1 : 0;
        }

        Console.Out.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{open} jobs are not done, {dead} are given up; {recurring} recur.")
        );
        return 0;
    }

    private static IEnumerable<string> FieldsOf(JobRecord job)
    {
        yield return job.Id.ToString(CultureInfo.InvariantCulture);
        yield return job.Kind;
        yield return StateOf(job);
        yield return string.Create(CultureInfo.InvariantCulture, $"attempts {job.Attempts}");
        yield return string.Create(CultureInfo.InvariantCulture, $"not before {job.RunAfter:yyyy-MM-ddTHH:mm:ssZ}");
        if (job.LastError is { } error)
        {
            yield return error.Split('\n')[0].Trim();
        }
    }

    private static string StateOf(JobRecord job) =>
        job.State switch
        {
            JobState.Dead => "given up",
            JobState.Running => "running",
            _ => job.Recurring is null ? "waiting" : "recurring",
        };
}
