namespace Quire.Api.Http.Kept;

/// <summary>Says of an endpoint that its answers are kept.</summary>
/// <param name="As">What they show.</param>
/// <param name="GuestsOnly">Whether those for people with an account are made for each of them.</param>
internal sealed record KeptRule(KeptAs As, bool GuestsOnly = false);
