using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Reads the terms under which the installation or its API is offered.</summary>
/// <param name="OfApi">The terms of the API instead of those of the application.</param>
/// <param name="Language">Asks for the terms in a language, where the installation has them.</param>
[Open("terms are for everybody")]
public sealed record GetTermsOfService(bool OfApi, string? Language = null) : IQuery<string>;

internal sealed class GetTermsOfServiceHandler(Settings settings) : IHandle<GetTermsOfService, string>
{
    public async Task<string> HandleAsync(GetTermsOfService operation, OperationContext context, CancellationToken ct)
    {
        var name = operation.OfApi ? SettingNames.ApiTermsOfUse : PublicSettings.ApplicationTermsOfUse;
        return (operation.Language is { } language ? await settings.GetAsync($"{name}/lang/{language}", ct) : null)
            ?? await settings.GetAsync(name, ct)
            ?? (
                operation.OfApi
                    ? "There are no API Terms of Use for this Dataverse installation."
                    : "There are no Terms of Use for this Dataverse installation."
            );
    }
}
