using System;
using System.Collections.Generic;
using System.Linq;
using Clientele.Testing.Http;

namespace Clientele.Testing.Recording;

/// <summary>Recorded answers by request: in the recorded order, and then the last one repeatedly.</summary>
internal sealed class AnswerBook
{
    private readonly Lock _gate = new();
    private readonly List<(string Request, Queue<SeedAnswer> Answers)> _answers = [];

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
            {
                return _answers.Count == 0;
            }
        }
    }

    public void Add(IEnumerable<SeedAnswer> answers)
    {
        lock (_gate)
        {
            foreach (var answer in answers)
            {
                if (_answers.Find(known => known.Request == answer.Request).Answers is not { } queue)
                {
                    _answers.Add((answer.Request, queue = new()));
                }

                queue.Enqueue(answer);
            }
        }
    }

    /// <summary>The answer for a request; null where none was recorded.</summary>
    public FakeResponse? Find(FakeRequest request)
    {
        lock (_gate)
        {
            var found = _answers.FirstOrDefault(known => RequestDifference.IsSame(known.Request, request)).Answers;
            var answer = found is null ? null : found.Count > 1 ? found.Dequeue() : found.Peek();
            return answer is null ? null : new FakeResponse(answer.Status, answer.Bytes, answer.MediaType);
        }
    }

    /// <summary>The most similar request that has an answer, for messages; null where there are no answers.</summary>
    public string? Nearest(FakeRequest request)
    {
        lock (_gate)
        {
            return _answers.Select(known => known.Request).Where(line => line.StartsWith(request.Method + " " + request.Path, StringComparison.Ordinal)).FirstOrDefault();
        }
    }
}
