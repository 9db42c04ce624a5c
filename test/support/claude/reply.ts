import type Anthropic from '@anthropic-ai/sdk';
import { tokensOf } from './prompt-cache.js';

/** What the model says to one request. */
export interface Reply {
  text: string;
  /** `end_turn` unless told. */
  stopReason?: Anthropic.StopReason;
  /** Of a refusal. */
  explanation?: string;
  /** In the middle of the text: an error event, a dropped connection, or nothing more. */
  breaksOff?: 'error' | 'drop' | 'stall';
  /** The text need not be what the request's schema says: the model is not held to it. */
  unconstrained?: boolean;
}

/** An answer in JSON. */
export function json(value: unknown): Reply {
  return { text: JSON.stringify(value) };
}

/** The model will not. */
export function refuses(explanation: string): Reply {
  return { text: '', stopReason: 'refusal', explanation };
}

/** The message that a reply becomes; cut where it is longer than `maxTokens`. */
export function messageOf(
  reply: Reply,
  facts: {
    id: string;
    model: string;
    maxTokens: number;
    thinks: boolean;
    input: number;
    cacheRead: number;
    cacheWrite: number;
  },
): Anthropic.Message {
  const isCut = tokensOf(reply.text) > facts.maxTokens;
  const text = isCut ? reply.text.slice(0, 4 * facts.maxTokens) : reply.text;
  const stopReason = isCut ? 'max_tokens' : (reply.stopReason ?? 'end_turn');
  const thought: Anthropic.ThinkingBlock = { type: 'thinking', thinking: '', signature: 'c2lnbmF0dXJl' };
  return {
    id: facts.id,
    type: 'message',
    role: 'assistant',
    model: facts.model,
    container: null,
    diagnostics: null,
    content: [...(facts.thinks ? [thought] : []), { type: 'text', text, citations: null }],
    stop_reason: stopReason,
    stop_sequence: null,
    stop_details:
      stopReason === 'refusal'
        ? { type: 'refusal', category: null, explanation: reply.explanation ?? null }
        : null,
    usage: {
      input_tokens: facts.input,
      output_tokens: Math.max(1, tokensOf(text)),
      cache_creation_input_tokens: facts.cacheWrite,
      cache_read_input_tokens: facts.cacheRead,
      cache_creation: {
        ephemeral_5m_input_tokens: facts.cacheWrite,
        ephemeral_1h_input_tokens: 0,
      },
      inference_geo: null,
      output_tokens_details: null,
      server_tool_use: null,
      service_tier: 'standard',
      speed: 'standard',
    },
  };
}

/** The server-sent events in which a message streams, text in pieces. */
export function eventsOf(message: Anthropic.Message): Anthropic.RawMessageStreamEvent[] {
  const { content, usage, stop_reason, stop_sequence, stop_details, container } = message;
  return [
    {
      type: 'message_start',
      message: {
        ...message,
        content: [],
        stop_reason: null,
        stop_details: null,
        usage: { ...usage, output_tokens: 1 },
      },
    },
    ...content.flatMap((block, index) => blockEvents(block, index)),
    {
      type: 'message_delta',
      delta: { stop_reason, stop_sequence, stop_details, container },
      usage: {
        input_tokens: usage.input_tokens,
        output_tokens: usage.output_tokens,
        cache_creation_input_tokens: usage.cache_creation_input_tokens,
        cache_read_input_tokens: usage.cache_read_input_tokens,
        output_tokens_details: null,
        server_tool_use: null,
      },
    },
    { type: 'message_stop' },
  ];
}

function blockEvents(block: Anthropic.ContentBlock, index: number): Anthropic.RawMessageStreamEvent[] {
  if (block.type === 'thinking')
    return [
      {
        type: 'content_block_start',
        index,
        content_block: { type: 'thinking', thinking: '', signature: '' },
      },
      {
        type: 'content_block_delta',
        index,
        delta: { type: 'signature_delta', signature: block.signature },
      },
      { type: 'content_block_stop', index },
    ];
  const text = block.type === 'text' ? block.text : '';
  // Pieces cut surrogate pairs too, as nothing promises that they do not.
  const pieces = text.match(/[\s\S]{1,97}/g) ?? [];
  return [
    { type: 'content_block_start', index, content_block: { type: 'text', text: '', citations: null } },
    ...pieces.map((piece): Anthropic.RawMessageStreamEvent => ({
      type: 'content_block_delta',
      index,
      delta: { type: 'text_delta', text: piece },
    })),
    { type: 'content_block_stop', index },
  ];
}
