using Microsoft.Extensions.DependencyInjection;
using Quire.Domain.Access;
using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Installation;

/// <summary>Fills an empty installation before it first answers.</summary>
public sealed class FirstStart(IServiceScopeFactory scopes)
{
    /// <summary>The administrator made, or null when the installation was set up before.</summary>
    public async Task<FirstAdministrator?> RunAsync(FirstState state, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<RepositoryDb>().IsSetUpAsync(ct))
        {
            return null;
        }

        var gate = scope.ServiceProvider.GetRequiredService<OperationGate>();
        return await gate.RunAsync(new SetUpInstallation(state), Caller.System, ct);
    }
}
