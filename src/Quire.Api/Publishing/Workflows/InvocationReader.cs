using Microsoft.AspNetCore.Http;
using Quire.Api.Http;
using Quire.Domain.Access;
using Quire.Repository.Publishing.Workflows;

namespace Quire.Api.Publishing.Workflows;

/// <summary>Reads ids of workflows that wait for a step which may edit the dataset. An unknown one is refused.</summary>
internal sealed class InvocationReader(WorkflowCallers callers) : ICredentialReader
{
    private const string Header = "X-Dataverse-invocationID";
    private const string Parameter = "invocationID";

    public async ValueTask<Caller?> ReadAsync(HttpContext context)
    {
        var sent = context.Request.Headers[Header].ToString() is { Length: > 0 } header
            ? header
            : context.Request.Query[Parameter].ToString();
        if (sent.Length == 0 || context.GetEndpoint()?.Metadata.GetMetadata<IgnoresTokens>() is not null)
        {
            return null;
        }

        return await callers.ByInvocationAsync(sent, Connected.OriginOf(context), context.RequestAborted)
            ?? throw WorkflowRequestErrors.InvocationUnknown();
    }
}
