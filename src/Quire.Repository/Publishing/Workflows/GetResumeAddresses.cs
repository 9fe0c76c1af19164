using Quire.Repository.Operations;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Reads the addresses workflows are resumed from, with semicolons between them.</summary>
[Open("the administration endpoints let in superusers, the unblock key and the administration listener")]
public sealed record GetResumeAddresses : IQuery<string>;

internal sealed class GetResumeAddressesHandler(ResumeAddresses addresses) : IHandle<GetResumeAddresses, string>
{
    public async Task<string> HandleAsync(GetResumeAddresses operation, OperationContext context, CancellationToken ct) =>
        await addresses.GetAsync(ct);
}
