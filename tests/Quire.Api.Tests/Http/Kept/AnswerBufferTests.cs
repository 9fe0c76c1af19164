using Quire.Api.Http.Kept;

namespace Quire.Api.Tests.Http.Kept;

public sealed class AnswerBufferTests
{
    [Fact]
    public async Task An_answer_is_taken_in_and_nothing_of_it_sent()
    {
        using var client = new MemoryStream();
        await using var buffer = new AnswerBuffer(client, new AnswerRoom());

        await buffer.WriteAsync(new byte[AnswerRoom.Longest - 1]);
        await buffer.WriteAsync(new byte[] { 7 });

        Assert.False(buffer.IsPassedOn);
        Assert.Equal(AnswerRoom.Longest, buffer.ToArray().Length);
        Assert.Equal(7, buffer.ToArray()[^1]);
        Assert.Equal(0, client.Length);
    }

    [Fact]
    public async Task One_that_grows_too_long_is_passed_on_whole()
    {
        using var client = new MemoryStream();
        await using var buffer = new AnswerBuffer(client, new AnswerRoom());

        await buffer.WriteAsync(Enumerable.Repeat((byte)1, AnswerRoom.Longest).ToArray());
        await buffer.WriteAsync(new byte[] { 2 });
        await buffer.WriteAsync(new byte[] { 3 });

        Assert.True(buffer.IsPassedOn);
        Assert.Equal([.. Enumerable.Repeat((byte)1, AnswerRoom.Longest), 2, 3], client.ToArray());
    }

    [Fact]
    public async Task Only_some_long_ones_are_taken_in_at_once_and_their_places_are_given_back()
    {
        var room = new AnswerRoom();
        var all = Enumerable.Range(0, 20).Select(_ => new AnswerBuffer(Stream.Null, room)).ToList();
        foreach (var buffer in all)
        {
            await buffer.WriteAsync(new byte[AnswerRoom.Usual + 1]);
        }

        Assert.Equal(8, all.Count(b => !b.IsPassedOn));
        Assert.False(room.TryEnter());
        all.ForEach(b => b.Dispose());
        Assert.Equal(8, Enumerable.Range(0, 20).Count(_ => room.TryEnter()));
    }
}
