using Quire.Domain.Errors;

namespace Quire.Domain.Publishing.Workflows;

/// <summary>Refusals of workflows that could not run.</summary>
internal static class WorkflowErrors
{
    public static RepositoryException NameMissing(int limit) =>
        Refuse.BadRequest("workflow.name.missing", $"A workflow has a name of 1 to {limit} characters.");

    public static RepositoryException TooManySteps(int limit) =>
        Refuse.BadRequest("workflow.steps.too-many", $"A workflow has {limit} steps at most.");

    public static RepositoryException ProviderUnknown(string provider, string known) =>
        Refuse.BadRequest(
            "workflow.step.provider-unknown",
            $"There is no step provider '{provider}'. The one there is: {known}."
        );

    public static RepositoryException StepUnknown(string type, string known) =>
        Refuse.BadRequest("workflow.step.type-unknown", $"Unsupported step type: '{type}'. Those there are: {known}.");

    public static RepositoryException NoArchiver() =>
        Refuse.BadRequest(
            "workflow.step.no-archiver",
            $"No archive is offered here, so the step type 'archiver' would always fail."
        );

    public static RepositoryException ParametersTooLong(string type, int limit) =>
        Refuse.BadRequest(
            "workflow.step.parameters-too-long",
            $"A parameter of a step ({type}) is a text of {limit} characters at most, and there are not that many."
        );

    public static RepositoryException AddressUnusable(string type, string parameter) =>
        Refuse.BadRequest(
            "workflow.step.address-unusable",
            $"The parameter '{parameter}' of a step {type} must be an address with http or https and a host that is written out."
        );

    public static RepositoryException MethodUnknown(string type, string method) =>
        Refuse.BadRequest("workflow.step.method-unknown", $"A step {type} sends GET, POST, PUT or DELETE, not '{method}'.");

    public static RepositoryException ExpressionMalformed(string type) =>
        Refuse.BadRequest(
            "workflow.step.expression-malformed",
            $"The parameter 'expectedResponse' of a step {type} is no regular expression."
        );
}
