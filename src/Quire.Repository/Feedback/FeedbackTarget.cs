namespace Quire.Repository.Feedback;

/// <summary>What a message is about, as whoever gets it is told.</summary>
/// <param name="Contacts">Addresses it goes to, of those named that mail can be sent to; none where there is no such.</param>
/// <param name="Sentence">What it is about, such as <c>the dataset "Terns" (doi:…)</c>.</param>
/// <param name="Link">Where it is; null for the installation itself.</param>
internal sealed record FeedbackTarget(IReadOnlyList<string> Contacts, string Sentence, string? Link);
