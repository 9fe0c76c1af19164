using Quire.Repository.Data;
using Quire.Repository.Operations;

namespace Quire.Repository.Accounts.Traces;

/// <summary>What an account has and did: roles, what it made, and so on; of each kind as many as are shown at a time.</summary>
/// <param name="Identifier">Name of the account.</param>
/// <param name="Element">Only this kind; null for all.</param>
/// <param name="Page">Which of many are shown.</param>
[RequiresSuperuser]
public sealed record GetAccountTraces(string Identifier, string? Element, TracePage Page) : IQuery<AccountTraces>;

internal sealed class GetAccountTracesHandler(RepositoryDb db, IEnumerable<IAccountTraces> kinds)
    : IHandle<GetAccountTraces, AccountTraces>
{
    // Known to clients, and nothing an account can have left here.
    private static readonly string[] NeverLeft = ["dataversePublisher", "datasetPublisher", "dataFilePublisher"];

    public async Task<AccountTraces> HandleAsync(GetAccountTraces operation, OperationContext context, CancellationToken ct)
    {
        var wanted = kinds.Where(k => operation.Element is null || k.Element == operation.Element).ToList();
        if (wanted.Count == 0 && !NeverLeft.Contains(operation.Element))
        {
            throw AccountErrors.NoSuchTrace(operation.Element);
        }

        var account = await db.ShownAccountAsync(operation.Identifier, ct);
        var found = new List<AccountTrace>();
        foreach (var kind in wanted)
        {
            if (await kind.OfAsync(account, operation.Page, ct) is { Count: > 0 } trace)
            {
                found.Add(trace);
            }
        }

        return new(account, found);
    }
}
