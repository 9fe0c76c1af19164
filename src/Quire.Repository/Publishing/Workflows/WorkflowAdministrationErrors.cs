using Quire.Domain.Errors;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Refusals about workflows and those under way.</summary>
internal static class WorkflowAdministrationErrors
{
    public static RepositoryException NotFound(long workflow) =>
        Refuse.NotFound("workflow.target.not-found", $"There is no workflow {workflow}.");

    public static RepositoryException IsDefault() =>
        Refuse.Rule("workflow.target.is-default", $"The workflow runs by default. Choose another default first.");

    public static RepositoryException TriggerUnknown(string trigger, string known) =>
        Refuse.BadRequest("workflow.trigger.unknown", $"There is no trigger '{trigger}'. Those there are: {known}.");

    public static RepositoryException NoDefault() => Refuse.NotFound("workflow.default.none", $"No workflow runs by default.");

    public static RepositoryException DefaultGone(string setting) =>
        Refuse.Conflict(
            "workflow.default.gone",
            $"Before publications the workflow '{setting}' is to run, which there is not. An administrator has to set it right first."
        );

    public static RepositoryException AddressesMalformed() =>
        Refuse.BadRequest("workflow.addresses.malformed", $"One of the texts given is no IP address.");

    public static RepositoryException AddressNotListed() =>
        Refuse.NotPermitted(
            "workflow.resume.address",
            $"Workflows are not resumed from your address. An administrator can allow it."
        );

    public static RepositoryException InvocationNotFound(string invocation) =>
        Refuse.NotFound("workflow.invocation.not-found", $"No workflow under way has the id {invocation}.");

    public static RepositoryException ReplyTooLong(int limit) =>
        Refuse.TooLarge("workflow.resume.too-long", $"A reply to a workflow has {limit} characters at most.");
}
