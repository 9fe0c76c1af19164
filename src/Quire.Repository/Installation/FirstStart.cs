using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Domain.Errors;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Installation;

/// <summary>Fills an empty installation before it first answers.</summary>
public sealed class FirstStart(IServiceScopeFactory scopes)
{
    /// <summary>The administrator made, or null when the installation was set up before.</summary>
    public async Task<FirstAdministrator?> RunAsync(FirstState state, CancellationToken ct)
    {
        if (await IsDoneAsync(ct))
        {
            return null;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope
                .ServiceProvider.GetRequiredService<OperationGate>()
                .RunAsync(new SetUpInstallation(state), Caller.System, ct);
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.Conflict)
        {
            // A replica that starts at the same time was faster; then there is nothing left to do.
            if (await IsDoneAsync(ct))
            {
                return null;
            }

            throw;
        }
    }

    private async Task<bool> IsDoneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RepositoryDb>().IsSetUpAsync(ct);
    }
}
