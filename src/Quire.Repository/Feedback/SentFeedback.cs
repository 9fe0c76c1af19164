namespace Quire.Repository.Feedback;

/// <summary>A message that is on its way.</summary>
/// <param name="From">Where answers go.</param>
/// <param name="To">Who gets it; for administrators alone.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Body">Its text.</param>
public sealed record SentFeedback(string From, IReadOnlyList<string> To, string Subject, string Body);
