using Quire.Domain.Errors;

namespace Quire.Api.Publishing.Workflows;

/// <summary>Refusals of requests about workflows that cannot be read.</summary>
internal static class WorkflowRequestErrors
{
    public static RepositoryException IdMalformed() =>
        Refuse.BadRequest("request.workflow.id-malformed", $"workflow identifier has to be numeric.");

    public static RepositoryException InvocationUnknown() =>
        Refuse.Unauthenticated("request.workflow.invocation-unknown", $"Bad workflow invocationID");
}
