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
                var jobs = await services
                    .GetRequiredService<RepositoryDb>()
                    .Jobs.AsNoTracking()
                    .OrderByDescending(j => j.State)
                    .ThenBy(j => j.RunAfter)
                    .ThenBy(j => j.Id)
                    .ToListAsync();
                foreach (var job in jobs)
                {
                    Console.Out.WriteLine(LineOf(job));
                }

                Console.Out.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{jobs.Count(j => j.State != JobState.Dead && j.Recurring is null)} jobs are not done, {jobs.Count(j => j.State == JobState.Dead)} are given up; {jobs.Count(j => j.Recurring is not null)} recur."
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
