using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Quire.Repository.Data;
using Quire.Repository.Data.Jobs;

namespace Quire.Server.Commands;

/// <summary>Prints the jobs that are not done: those given up first, then those that run and wait. Changes nothing.</summary>
internal static class JobsCommand
{
    public const string Name = "jobs";

    public static Task<int> RunAsync(WebApplication app) =>
        InstalledCommand.RunAsync(
            app,
            alone: false,
            async services =>
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
                    Console.Out.WriteLine(LineOf(job));
                    dead += job.State == JobState.Dead ? 1 : 0;
                    recurring += job.Recurring is null ? 0 : 1;
                    open += job.State != JobState.Dead && job.Recurring is null ? 1 : 0;
                }

                Console.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{open} jobs are not done, {dead} are given up; {recurring} recur."
                    )
                );
                return 0;
            }
        );

    private static string LineOf(JobRecord job) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{job.Id}\t{job.Kind}\t{StateOf(job)}\tattempts {job.Attempts}\tnot before {job.RunAfter:yyyy-MM-ddTHH:mm:ssZ}{(job.LastError is { } error ? "\t" + error.Split('\n')[0].Trim() : "")}"
        );

    private static string StateOf(JobRecord job) =>
        job.State switch
        {
            JobState.Dead => "given up",
            JobState.Running => "running",
            _ => job.Recurring is null ? "waiting" : "recurring",
        };
}
