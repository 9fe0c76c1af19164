using Quire.Domain.Errors;

namespace Quire.Repository.Publishing.Workflows;

/// <summary>Refusals about workflows and those under way.</summary>
internal static class WorkflowAdministrationErrors
{
    public static RepositoryException NotFound(long workflow) =>
        Refuse.NotFound("workflow.target.not-found", $"Can't find workflow with id {workflow}");

    public static RepositoryException IsDefault() =>
        Refuse.Rule(
            "workflow.target.is-default",
            $"Cannot delete the default workflow. Please change the default workflow and try again."
        );

    public static RepositoryException TriggerUnknown(string trigger, string known) =>
        Refuse.BadRequest("workflow.trigger.unknown", $"Unknown trigger type '{trigger}'. Available triggers: [{known}]");

    public static RepositoryException NoDefault() => Refuse.NotFound("workflow.default.none", $"no default workflow");

    public static RepositoryException DefaultGone(string setting) =>
        Refuse.Conflict(
            "workflow.default.gone",
            $"Before publications the workflow '{setting}' is to run, which there is not. An administrator has to set it right first."
        );

    public static RepositoryException AddressesMalformed() =>
        Refuse.BadRequest("workflow.addresses.malformed", $"Request contains illegal IP addresses.");

    public static RepositoryException AddressNotListed() =>
        Refuse.NotPermitted(
            "workflow.resume.address",
            $"Sorry, your IP address is not authorized to send resume requests. Please contact an admin."
        );

    public static RepositoryException InvocationNotFound(string invocation) =>
        Refuse.NotFound("workflow.invocation.not-found", $"Cannot find workflow invocation with id {invocation}");

    public static RepositoryException ReplyTooLong(int limit) =>
        Refuse.TooLarge("workflow.resume.too-long", $"A reply to a workflow has {limit} characters at most.");
}
