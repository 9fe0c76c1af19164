using Microsoft.AspNetCore.Builder;
using Quire.Domain.Errors;
using Quire.Repository.Data;

namespace Quire.Server.Commands;

/// <summary>Runs a command that needs an installation that is set up and up to date.</summary>
internal static class InstalledCommand
{
    /// <param name="app">The application, composed but not started.</param>
    /// <param name="alone">Whether an embedded database must be held alone meanwhile, as for whatever changes something.</param>
    /// <param name="work">Gives the exit code.</param>
    public static Task<int> RunAsync(WebApplication app, bool alone, Func<IServiceProvider, Task<int>> work) =>
        StartErrors.ExplainedAsync(
            app.Services,
            async () =>
            {
                await using var scope = app.Services.CreateAsyncScope();
                var services = scope.ServiceProvider;
                var folder =
                    alone && services.GetRequiredService<IDatabaseDialect>().IsEmbedded
                        ? app.Services.GetRequiredService<DataFolder>()
                        : null;
                var db = services.GetRequiredService<RepositoryDb>();
                if (
                    await DatabaseVersion.IsNoneAsync(db, CancellationToken.None)
                    || await DatabaseVersion.IsBehindAsync(db, CancellationToken.None)
                )
                {
                    folder?.GiveBack();
                    throw new StartupException("there is no installation here yet, or its database is not up to date");
                }

                try
                {
                    return await work(services);
                }
                catch (RepositoryException e)
                {
                    throw new StartupException(e.Message);
                }
            }
        );
}
