using Quire.Repository.Operations;

namespace Quire.Repository.Administration;

/// <summary>Reads the terms under which the installation or its API is offered; null where there are none.</summary>
/// <param name="OfApi">The terms of the API instead of those of the application.</param>
/// <param name="Language">Asks for the terms in a language, where the installation has them.</param>
[Open("terms are for everybody")]
public sealed record GetTermsOfService(bool OfApi, string? Language = null) : IQuery<string?>;

internal sealed class GetTermsOfServiceHandler(Settings settings) : IHandle<GetTermsOfService, string?>
{
    public async Task<string?> HandleAsync(GetTermsOfService operation, OperationContext context, CancellationToken ct) =>
        operation.OfApi
            ? await settings.GetAsync(SettingNames.ApiTermsOfUse, ct)
            : await settings.InLanguageAsync(SettingNames.ApplicationTermsOfUse, operation.Language, ct);
}
