using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.AspNetCore.Http;

namespace EmbeddedService.Authorization;

/// <summary>Counts requests in several windows at once and says so in the headers that the real service sends.</summary>
internal sealed class RateCounter(ServiceOptions options)
{
    private readonly Lock _gate = new();
    private readonly Window[] _windows = [.. options.RateWindows.Select(w => new Window(w))];

    /// <summary>Counts a request and writes the headers of the longest window; false when a window is full.</summary>
    public bool Count(IHeaderDictionary headers)
    {
        lock (_gate)
        {
            var now = options.Clock.GetUtcNow();
            foreach (var window in _windows)
            {
                window.Begin(now);
            }

            if (_windows.FirstOrDefault(w => w.IsFull) is { } full)
            {
                headers.RetryAfter = Math.Max(1, Math.Ceiling((full.End - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return false;
            }

            foreach (var window in _windows)
            {
                window.Add();
            }

            _windows.LastOrDefault()?.Describe(headers);
            return true;
        }
    }

    private sealed class Window(RateWindow rule)
    {
        private int _count;

        public DateTimeOffset End { get; private set; }

        public bool IsFull => _count >= rule.Requests;

        public void Begin(DateTimeOffset now)
        {
            if (now >= End)
            {
                End = now + rule.Span;
                _count = 0;
            }
        }

        public void Add() => _count++;

        public void Describe(IHeaderDictionary headers)
        {
            headers["X-Rate-Limit-Limit"] = rule.Name;
            headers["X-Rate-Limit-Remaining"] = (rule.Requests - _count).ToString(CultureInfo.InvariantCulture);
            headers["X-Rate-Limit-Reset"] = End.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
        }
    }
}
