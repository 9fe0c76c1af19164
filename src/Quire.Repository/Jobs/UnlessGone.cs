using Quire.Domain.Errors;

namespace Quire.Repository.Jobs;

/// <summary>Work of jobs on an object that may be deleted before they come to it.</summary>
internal static class UnlessGone
{
    /// <summary>Does the work; what is not found by then is gone, and with it all there was to do.</summary>
    public static async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (RepositoryException e) when (e.Error is RepositoryError.NotFound)
        {
            // Deleted meanwhile.
        }
    }
}
